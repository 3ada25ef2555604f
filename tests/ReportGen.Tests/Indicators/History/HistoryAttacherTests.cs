using ReportGen.Indicators;
using ReportGen.Indicators.History;
using static ReportGen.Tests.Indicators.History.Sets;

namespace ReportGen.Tests.Indicators.History;

public sealed class HistoryAttacherTests
{
    private const string Id = "growth_gap";

    private static Indicator Attach(IndicatorSet set, params IndicatorSet[] kept) => HistoryAttacher.Attach(set, AllKept(kept)).Indicators[0];

    /// <summary>Three kept quarters and today's: one line of four points without a mark; the part's values are twice the headline's.</summary>
    [Fact]
    public void Like_quarters_make_one_line()
    {
        var now = Attach(Set("2025Q1", "2024Q4", Indicator(Id, 0.75, 0.625)), Set("2024Q2", null, Indicator(Id, 0.25)), Set("2024Q3", null, Indicator(Id, 0.5)), Set("2024Q4", null, Indicator(Id, 0.625)));
        Assert.Equal("2024Q2=0.25[growth_gap/1] 2024Q3=0.5[growth_gap/1] 2024Q4=0.625[growth_gap/1] 2025Q1=0.75[growth_gap/1]", Line(now.History));
        Assert.Equal(new Interval(0.25, 0.75), now.History[1].Interval);
        var part = Assert.Single(now.PartHistory);
        Assert.Equal("2024Q2=0.5[growth_gap/1] 2024Q3=1[growth_gap/1] 2024Q4=1.25[growth_gap/1] 2025Q1=1.5[growth_gap/1]", Line(part.Points));
        Assert.False(now.Flags["definition_changed"]);
        Assert.Empty(now.Notes);
        Assert.Single(HistoryLine.Stretches(now.History));
    }

    [Fact]
    public void A_changed_definition_is_flagged_and_breaks_the_line()
    {
        var now = Attach(Set("2025Q1", null, Indicator(Id, 0.75) with { Definition = "growth_gap/2" }), Set("2024Q3", null, Indicator(Id, 0.5)), Set("2024Q4", null, Indicator(Id, 0.625)));
        Assert.Equal("2024Q3=0.5[growth_gap/1] 2024Q4=0.625[growth_gap/1] 2025Q1=0.75[growth_gap/2]", Line(now.History));
        Assert.True(now.Flags["definition_changed"]);
        Assert.Equal(["definition_changed", "history_break"], now.Notes);
        Assert.Equal([2, 1], HistoryLine.Stretches(now.History).Select(s => s.Length));
    }

    /// <summary>Where the folder of the quarter before gives its value by today's definition, that value stands in the line; the flag stays, since another was printed.</summary>
    [Fact]
    public void The_quarter_before_measured_again_replaces_a_value_of_another_definition()
    {
        var now = Attach(Set("2025Q1", "2024Q4", Indicator(Id, 0.75, 0.5) with { Definition = "growth_gap/2" }), Set("2024Q4", null, Indicator(Id, 0.625)));
        Assert.Equal("2024Q4=0.5[growth_gap/2] 2025Q1=0.75[growth_gap/2]", Line(now.History));
        Assert.True(now.Flags["definition_changed"]);
        Assert.DoesNotContain("history_differs", now.Notes);
    }

    [Fact]
    public void The_quarter_before_stands_in_the_line_even_where_it_was_not_kept()
    {
        var now = Attach(Set("2025Q1", "2024Q4", Indicator(Id, 0.75, 0.5)), Set("2024Q3", null, Indicator(Id, 0.25)));
        Assert.Equal("2024Q3=0.25[growth_gap/1] 2024Q4=0.5[growth_gap/1] 2025Q1=0.75[growth_gap/1]", Line(now.History));
    }

    [Fact]
    public void Another_number_for_the_quarter_before_is_said_with_both_values()
    {
        var now = Attach(Set("2025Q1", "2024Q4", Indicator(Id, 0.75, 0.5)), Set("2024Q4", null, Indicator(Id, 0.625)));
        Assert.Equal("2024Q4=0.625[growth_gap/1] 2025Q1=0.75[growth_gap/1]", Line(now.History));
        Assert.Equal(["history_differs"], now.Notes);
        Assert.Equal("0.625", now.Texts["history_kept"]);
        Assert.Equal("0.5", now.Texts["history_measured"]);
    }

    /// <summary>1/3 is kept with ten digits; measured again it is the same number.</summary>
    [Fact]
    public void Rounding_of_the_export_is_no_difference() =>
        Assert.Empty(Attach(Set("2025Q1", "2024Q4", Indicator(Id, 0.75, 1.0 / 3)), Set("2024Q4", null, Indicator(Id, 1.0 / 3))).Notes);

    [Theory]
    [InlineData("growth_gap", "0.9.0", "2", "growth_gap/1", false)] // its numbers do not pass the comment judge
    [InlineData("effective_comments", "0.1.0", "2", "effective_comments/1+rules/2", true)]
    [InlineData("repeat_engagement", "0.1.0", "2", "repeat_engagement/1+rules/2", true)]
    [InlineData("growth_gap", "1.0.0", "1", "growth_gap/1+program/1", true)]
    [InlineData("effective_comments", "2.0.0-beta", "2", "effective_comments/1+rules/2+program/2", true)]
    public void Another_rule_set_or_major_version_is_another_definition(string id, string version, string rules, string definition, bool changed)
    {
        var then = Set("2024Q4", null, Indicator(id, 0.5)) with { Provenance = From(version, rules) };
        var now = Attach(Set("2025Q1", null, Indicator(id, 0.75)), then);
        Assert.Equal(definition, now.History[0].Definition);
        Assert.Equal(changed, now.Flags["definition_changed"]);
        Assert.Equal(changed, now.Notes.Contains("definition_changed"));
        Assert.Equal(changed ? 2 : 1, HistoryLine.Stretches(now.History).Length);
    }

    [Fact]
    public void A_missing_quarter_and_a_small_sample_and_another_unit_are_said()
    {
        var small = Indicator(Id, 0.25) with { Headline = Ok("headline", 0.25) with { Status = MeasureStatus.SmallSample, Reason = "few_creators" } };
        var percent = Indicator(Id, 25) with { Headline = Ok("headline", 25, unit: "count") };
        var now = Attach(Set("2025Q1", null, Indicator(Id, 0.75)), Set("2024Q1", null, percent), Set("2024Q2", null, small), Set("2024Q3", null, Indicator(Id, 0.5)));
        Assert.Equal("2024Q2=0.25[growth_gap/1] 2024Q3=0.5[growth_gap/1] 2025Q1=0.75[growth_gap/1]", Line(now.History));
        Assert.Equal(["history_gap", "history_other_unit", "history_small_sample"], now.Notes);
        Assert.Equal([2, 1], HistoryLine.Stretches(now.History).Select(s => s.Length));
    }

    [Fact]
    public void A_quarter_without_a_value_is_no_point()
    {
        var missing = Indicator(Id, 0) with { Headline = new Measure("headline", "fraction") { Status = MeasureStatus.NotAvailable, Reason = "no_sessions_file" } };
        Assert.Equal("2025Q1=0.75[growth_gap/1]", Line(Attach(Set("2025Q1", null, Indicator(Id, 0.75)), Set("2024Q4", null, missing)).History));
        Assert.Equal("2024Q4=0.5[growth_gap/1]", Line(Attach(Set("2025Q1", null, missing), Set("2024Q4", null, Indicator(Id, 0.5))).History));
    }

    [Fact]
    public void Cases_have_no_line_and_the_files_stand_in_the_provenance()
    {
        var set = HistoryAttacher.Attach(Set("2025Q1", null, Indicator("cases", 2)), AllKept(Set("2024Q4", null, Indicator("cases", 2))));
        Assert.Empty(set.Indicators[0].History);
        var source = Assert.Single(set.Provenance.History);
        Assert.Equal(("2024Q4", "2024Q4.json", "0.1.0", "1", 64), (source.Quarter, source.Path, source.Version, source.RuleSet, source.Sha256.Length));
    }

    [Fact]
    public void No_points_have_no_stretch() => Assert.Empty(HistoryLine.Stretches([]));

    /// <summary>The year turns between the fourth quarter and the first.</summary>
    [Theory]
    [InlineData("2024Q4", "2025Q1", true)]
    [InlineData("2024Q1", "2024Q2", true)]
    [InlineData("2024Q1", "2024Q3", false)]
    [InlineData("2024Q1", "2025Q1", false)]
    [InlineData("2024Q2", "2024Q1", false)]
    public void Adjacent_quarters(string earlier, string later, bool adjacent) =>
        Assert.Equal(adjacent, HistoryLine.Adjacent(new HistoryPoint(earlier, "a/1", 0, null), new HistoryPoint(later, "a/1", 0, null)));
}
