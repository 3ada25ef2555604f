using System.Collections.Immutable;
using ReportGen.Anonymity;
using ReportGen.Data;
using ReportGen.Diagnostics;
using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Tests.Indicators.History;

namespace ReportGen.Tests.Anonymity;

public sealed class AnonymiserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("aliases").FullName;

    private string KeyFile => Path.Combine(_folder, "key.csv");

    [Theory]
    [InlineData("zh-CN", "创作者 A", "创作者 B")]
    [InlineData("en", "Creator A", "Creator B")]
    public void Cases_have_letters_for_names_and_round_followers(string language, string first, string second)
    {
        var results = Anonymiser().Apply(Results(), LanguageHabits.For(language));
        var texts = results.Find("cases")!.Texts;
        Assert.Equal([first, second], new[] { texts["rural.name"], texts["knowledge.name"] });
        Assert.Equal("200000", texts["rural.followers"]);
        Assert.Equal("food", texts["rural.category"]);
        Assert.DoesNotContain(texts.Values, text => text.Contains("早餐铺", StringComparison.Ordinal));
    }

    /// <summary>A second quarter asks in another order, with a creator more.</summary>
    [Fact]
    public void A_creator_keeps_the_letter_in_the_next_quarter()
    {
        var first = CreatorAliases.Open(KeyFile);
        Assert.Equal(["A", "B"], new[] { first.Of("id,1"), first.Of("id2") });
        Assert.Null(first.Save());
        var second = CreatorAliases.Open(KeyFile);
        Assert.Equal(["C", "B", "A"], new[] { second.Of("new"), second.Of("id2"), second.Of("id,1") });
        Assert.Null(second.Save());
        Assert.Equal("creator_id,alias\nid,1,A\nid2,B\nnew,C\n", File.ReadAllText(KeyFile));
    }

    [Fact]
    public void After_Z_come_two_letters()
    {
        var aliases = CreatorAliases.Open(KeyFile);
        var letters = Enumerable.Range(0, 30).Select(i => aliases.Of($"id{i}")).ToList();
        Assert.Equal(["Z", "AA", "AB"], letters[25..28]);
        Assert.Equal(30, letters.Distinct().Count());
    }

    [Theory]
    [InlineData("something else\n", 1)]
    [InlineData("creator_id,alias\nid1\n", 2)]
    [InlineData("creator_id,alias\nid1,A\nid1,B\n", 3)]
    public void A_file_that_is_no_key_file_is_refused_with_its_line(string text, int line)
    {
        File.WriteAllText(KeyFile, text);
        Assert.Equal(line, CreatorAliases.Open(KeyFile).Fault?.Place?.Line);
        Assert.Equal(text, File.ReadAllText(KeyFile));
    }

    /// <summary>Three creators are too few; the next smallest goes with them, as the whole would tell it.</summary>
    [Fact]
    public void Small_cells_are_suppressed_and_one_more()
    {
        var group = new MeasureGroup("tier", [Member("head", 3), Member("mid", 40), Member("tail", 400)]);
        var results = Anonymiser().Apply(Sets.Set("2025Q1", null, Sets.Indicator("sample", 1) with { Groups = [group] }), LanguageHabits.For("en"));
        var members = results.Find("sample")!.Groups[0].Members;
        Assert.Equal(["small_cell", "small_cell", null], members.Select(m => m.Reason));
        Assert.Null(members[0].Current);
        Assert.Equal(400, members[2].Current?.N?.Creators);
    }

    [Fact]
    public void Two_small_cells_hide_each_other()
    {
        var group = new MeasureGroup("tier", [Member("head", 3), Member("mid", 4), Member("tail", 400)]);
        var results = Anonymiser().Apply(Sets.Set("2025Q1", null, Sets.Indicator("sample", 1) with { Groups = [group] }), LanguageHabits.For("en"));
        Assert.Equal(["small_cell", "small_cell", null], results.Find("sample")!.Groups[0].Members.Select(m => m.Reason));
    }

    [Fact]
    public void Faults_do_not_show_what_stood_in_the_files()
    {
        var fault = new Fault("data-unknown-id", Severity.Warning).With("found", "user-77").With("column", "user_id");
        var masked = ReportGen.Anonymity.Anonymiser.Apply(new LoadReport([], [fault])).Faults[0];
        Assert.Equal(["user_id", "•••"], masked.Values.Values);
    }

    [Fact]
    public void A_file_that_leaves_has_no_list_of_creators()
    {
        var indicator = Sets.Indicator("growth_gap", 1) with { Series = [new NumberSeries("gap_values", [1]), new NumberSeries("creator_line_001", [1]), new NumberSeries("gap_bins", [1])] };
        var series = ReportGen.Anonymity.Anonymiser.WithoutCreators(Sets.Set("2025Q1", null, indicator)).Indicators[0].Series;
        Assert.Equal(["gap_bins"], series.Select(s => s.Key));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Anonymiser Anonymiser() => new(CreatorAliases.Open(KeyFile),
        [new CaseRequest("rural", "11", new DateOnly(2025, 3, 1), null), new CaseRequest("knowledge", "22", new DateOnly(2025, 2, 1), null)]);

    private static Measure Member(string key, long creators) =>
        new(key, "fraction") { Current = new Estimate(0.5, null, new SampleSize(creators)), Previous = new Estimate(0.5, null, new SampleSize(creators + 1)) };

    private static IndicatorSet Results() => Sets.Set("2025Q1", null, Sets.Indicator("cases", 1) with
    {
        Texts = new Dictionary<string, string>
        {
            ["rural.name"] = "渡口早餐铺", ["rural.followers"] = "240351", ["rural.category"] = "food", ["knowledge.name"] = "22", ["knowledge.followers"] = "0",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
    });
}
