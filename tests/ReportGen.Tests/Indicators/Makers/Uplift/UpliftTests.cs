using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators.Makers.Uplift;

public sealed class UpliftTests
{
    /// <summary>
    /// Weeks 1 to 4: three videos with both tools against three without any; later 0.120 against 0.100, whatever stood before. Left out: a creator with two
    /// later videos, and one who used one tool once.
    /// </summary>
    [Fact]
    public void Exposure_comes_before_the_response()
    {
        using var data = new TinyQuarters();
        foreach (var (tools, early, later, laterVideos) in new[] { (2, 900, 120, 3), (0, 100, 100, 3), (2, 900, 900, 2), (1, 900, 900, 3) })
        {
            var creator = data.Creator();
            for (var v = 0; v < 3; v++)
                UpliftQuarters.Video(data, creator, WeekOne + (9 * v), early, tools == 1 && v > 0 ? 0 : tools);
            for (var v = 0; v < laterVideos; v++)
                UpliftQuarters.Video(data, creator, WeekOne + 28 + v, later, tools: 2);
        }

        var uplift = data.Measure("tool_uplift");

        Assert.Equal(0.2, uplift.Part("exposure_first")!.Current!.Value, 1e-12);
        Assert.Equal(0.2, uplift.Part("exposure_first_ratio_of_sums")!.Current!.Value, 1e-12);
        Assert.Equal("2025-02-03", uplift.Texts["outcome_after"]); // four weeks after Monday, 6 January
        Assert.Equal(3, uplift.Group("flow").Single(m => m.Key == "exposure_three_each").Current!.Value);
    }

    /// <summary>
    /// Ratio of means and of sums part where plays differ: treated 10/100 and 600/2000, mean 0.2, sums 610/2100; control 0.1. Plays of the quarter make the
    /// second the hundredth that (g) leaves out: 0.1 / 0.1.
    /// </summary>
    [Fact]
    public void The_largest_creator_can_be_left_out()
    {
        using var data = new TinyQuarters();
        foreach (var (tools, plays, answers) in new[] { (2, 20, 2), (2, 400, 120), (0, 20, 2) })
        {
            var creator = data.Creator();
            for (var v = 0; v < 5; v++)
            {
                var video = data.Video(creator, WeekOne + (3 * v), plays, answers);
                data.Daily(video, WeekOne + (3 * v), 10 * plays, answers);
                for (var t = 0; t < tools; t++)
                    data.Tool(video, t);
            }
        }

        var uplift = data.Measure("tool_uplift");

        Assert.Equal(1, uplift.Part("raw")!.Current!.Value, 1e-12);
        Assert.Equal((610 / 2100.0 / 0.1) - 1, uplift.Part("ratio_of_sums")!.Current!.Value, 1e-12);
        Assert.Equal(0, uplift.Part("without_top")!.Current!.Value, 1e-12);
        Assert.Equal(1, uplift.Part("per_total_plays")!.Current!.Value, 1e-12); // every rate a tenth
        Assert.Equal(1, uplift.Part("likes")!.Current!.Value, 1e-12);
    }

    /// <summary>Treated 0.110 with 5 of 550 interactions as preset texts of tools: 545 / 5000 without them against 0.1.</summary>
    [Fact]
    public void Tool_texts_can_be_taken_off()
    {
        using var data = new TinyQuarters();
        foreach (var (tools, rate) in new[] { (2, 110), (0, 100) })
        {
            var creator = data.Creator();
            for (var v = 0; v < 5; v++)
            {
                var video = data.Video(creator, WeekOne + (3 * v), 1000, rate);
                for (var t = 0; t < tools; t++)
                    data.Tool(video, t);
                if (tools > 0)
                    data.Comment(video, v, WeekOne + (3 * v), verdict: 3, secondsLater: 10);
            }
        }

        var uplift = data.Measure("tool_uplift");
        Assert.Equal(0.09, uplift.Part("without_tool_texts")!.Current!.Value, 1e-12);
        Assert.Equal(5.0 / 550, uplift.Part("tool_texts_share")!.Current!.Value, 1e-12);
        Assert.Equal(0.1, uplift.Part("raw")!.Current!.Value, 1e-12);
    }

    /// <summary>
    /// Forty creators take up two tools and go from about 0.100 to 0.150, forty without stay: every estimate is near + 50 % and the claim may be made.
    /// Where those without rise to 0.300 at the same time, (c) and (d) have the other sign and it may not.
    /// </summary>
    [Theory]
    [InlineData(100, true)]
    [InlineData(300, false)]
    public void A_claim_needs_all_three_of_one_sign(int others, bool claim)
    {
        using var data = new TinyQuarters();
        for (var k = 0; k < 40; k++)
        {
            foreach (var (tools, now, later) in new[] { (2, 150, 150), (0, others, 100) })
            {
                var creator = data.Add(new Made(100 + (k % 5), now + (k % 3), tools));
                for (var v = 0; v < 3; v++)
                    UpliftQuarters.Video(data, creator, WeekOne + 30 + v, later + (k % 4), tools);
            }
        }

        var uplift = data.Measure("tool_uplift");
        Assert.True(uplift.Part("exposure_first")!.Change!.Significant);
        Assert.Equal(claim, uplift.Flags["claim"]);
        Assert.False(uplift.Flags["parallel_trends_testable"]);
        Assert.Equal("parallel_trends_not_testable", uplift.Part("placebo")!.Reason);
        Assert.True(uplift.Part("e_value")!.Current!.Value > 1);
        Assert.True(uplift.Part("e_value")!.Current!.Value >= uplift.Part("e_value_limit")!.Current!.Value);
    }

    /// <summary>Everybody uses tools, nobody does, and one creator only: a reason instead of a number.</summary>
    [Theory]
    [InlineData(2, 2, "no_comparison_group")]
    [InlineData(0, 0, "no_tool_users")]
    public void Empty_groups_have_a_reason(int first, int second, string reason)
    {
        using var data = new TinyQuarters();
        data.Add(new Made(100, 100, first));
        data.Add(new Made(100, 100, second));
        var uplift = data.Measure("tool_uplift");
        foreach (var key in new[] { "raw", "ratio_of_sums", "stratified", "difference_in_differences", "without_top", "likes" })
            Assert.Equal((MeasureStatus.NotAvailable, reason), (uplift.Part(key)!.Status, uplift.Part(key)!.Reason));
        Assert.Equal((MeasureStatus.NotAvailable, reason), (uplift.Headline.Status, uplift.Headline.Reason));
        AssertFinite(uplift);
    }

    [Fact]
    public void Without_an_earlier_quarter_the_reason_is_said()
    {
        using var data = new TinyQuarters { WithPrevious = false };
        data.Add(new Made(100, 120, 2));
        data.Add(new Made(100, 100, 0));
        var uplift = data.Measure("tool_uplift");
        Assert.Equal(0.2, uplift.Part("raw")!.Current!.Value, 1e-12);
        foreach (var key in new[] { "stratified", "difference_in_differences", "placebo", "e_value", "outer_strata_ratio", "treated_without_controls" })
            Assert.Equal("no_previous_quarter", uplift.Part(key)!.Reason);
        Assert.DoesNotContain(uplift.Group("flow"), m => m.Key == "both_quarters");
        AssertFinite(uplift);
    }

    /// <summary>No interactions at all: a ratio to 0 is not defined.</summary>
    [Fact]
    public void Zero_rates_are_not_defined()
    {
        using var data = new TinyQuarters();
        data.Add(new Made(0, 0, 2));
        data.Add(new Made(0, 0, 0));
        var uplift = data.Measure("tool_uplift");
        Assert.Equal(MeasureStatus.NotDefined, uplift.Part("raw")!.Status);
        Assert.Equal(MeasureStatus.NotDefined, uplift.Part("difference_in_differences")!.Status);
        AssertFinite(uplift);
    }

    private static void AssertFinite(Indicator indicator)
    {
        foreach (var measure in indicator.Parts.Concat(indicator.Groups.SelectMany(g => g.Members)).Append(indicator.Headline))
        {
            foreach (var value in new[] { measure.Current?.Value, measure.Previous?.Value, measure.Change?.Value, measure.Change?.Interval?.Lower, measure.Change?.Interval?.Upper })
                Assert.True(value is null || double.IsFinite(value.Value), measure.Key);
            Assert.Equal(measure.Status == MeasureStatus.Ok, measure.Reason is null);
        }
    }
}
