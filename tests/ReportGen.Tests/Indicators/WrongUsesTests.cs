using ReportGen.Indicators;
using ReportGen.Indicators.Export;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

/// <summary>Data from which little or nothing follows: no claim, no number that is none, and a reason.</summary>
public sealed class WrongUsesTests
{
    [Fact]
    public void Without_the_previous_quarter_nothing_has_changed_and_nothing_is_claimed()
    {
        using var data = Filled(40);
        data.WithPrevious = false;
        var set = data.Measure();
        Sound(set);
        Assert.All(set.Indicators, i => Assert.Contains("no_previous_quarter", i.Notes));
        Assert.All(set.Indicators, i => Assert.Null(i.Headline.Previous));
        Assert.All(new[] { "effective_comments", "drive_by_likes", "engagement_depth", "content_pool" }, id => Assert.Null(set.Find(id)!.Headline.Change));
    }

    [Fact]
    public void One_creator_is_no_sample()
    {
        using var data = Filled(1);
        var set = data.Measure();
        Sound(set);
        Assert.DoesNotContain(All(set), m => m.Change is { Significant: true });
        Assert.Equal("few_creators", set.Find("engagement_depth")!.Headline.Reason);
    }

    /// <summary>Creators, videos and daily rows, and every count 0: a share of nothing is not 0.</summary>
    [Fact]
    public void Of_zeros_no_share_is_made()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 40; c++)
        {
            var creator = data.Creator(tier: c % 3);
            foreach (var start in new[] { WeekOne, PreviousWeekOne })
                data.Daily(data.Video(creator, start + c, 0, 0), start + c, 0, 0);
        }

        var set = data.Measure();
        Sound(set);
        Assert.DoesNotContain(All(set), m => m.Change is { Significant: true });
        Assert.Equal(new { Status = MeasureStatus.NotDefined, Reason = (string?)"zero_base" }, new { set.Find("engagement_depth")!.Headline.Status, set.Find("engagement_depth")!.Headline.Reason });
        Assert.Null(set.Find("engagement_growth")!.Headline.Current);
    }

    /// <summary>Where everyone uses tools there is nobody to compare with; where nobody does, nobody to compare.</summary>
    [Theory]
    [InlineData(true, "no_comparison_group")]
    [InlineData(false, "no_tool_users")]
    public void Without_two_groups_there_is_no_uplift(bool everyone, string reason)
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 40; c++)
        {
            var creator = data.Creator();
            for (var k = 0; k < 12; k++)
            {
                var video = data.Video(creator, (k % 2 == 0 ? WeekOne : PreviousWeekOne) + (7 * k), 100, 5 + (c % 4));
                for (var tool = 0; tool < 2 && everyone; tool++)
                    data.Tool(video, tool);
            }
        }

        var set = data.Measure();
        Sound(set);
        var uplift = set.Find("tool_uplift")!;
        Assert.All(new[] { "raw", "exposure_first", "stratified", "difference_in_differences" }, part => Assert.Equal(MeasureStatus.NotAvailable, uplift.Part(part)!.Status));
        Assert.Equal(reason, uplift.Part("raw")!.Reason);
        Assert.False(uplift.Flags["claim"]);
    }

    /// <summary>One of 60 creators has 99 % of the interactions and twice the comments: the share moves by him alone, so nothing is said of "creators".</summary>
    [Fact]
    public void A_creator_with_nearly_everything_carries_no_claim()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 60; c++)
        {
            var (creator, size) = (data.Creator(), c == 0 ? 6000 : 1);
            data.Daily(data.Video(creator, PreviousWeekOne), PreviousWeekOne, 1000 * size, 90 * size, 10 * size);
            data.Daily(data.Video(creator, WeekOne), WeekOne, 1000 * size, 80 * size, 20 * size);
        }

        var set = data.Measure();
        Sound(set);
        var depth = set.Find("engagement_depth")!.Headline;
        Assert.Equal(0.1, depth.Change!.Value, 1e-12); // 20 of 100 against 10 of 100
        Assert.Equal(new { Status = MeasureStatus.SmallSample, Reason = (string?)"one_creator", P = (double?)null, Significant = false }, new { depth.Status, depth.Reason, depth.Change.P, depth.Change.Significant });
    }

    private static TinyQuarters Filled(int creators)
    {
        var data = new TinyQuarters();
        for (var c = 0; c < creators; c++)
        {
            var creator = data.Creator(tier: c % 3, category: c % 2);
            foreach (var start in new[] { WeekOne, PreviousWeekOne })
            {
                var video = data.Video(creator, start + c, 100, 3 + (c % 5));
                data.Daily(video, start + c, 1500 + c, 10 + (c * c % 7), 1 + (c % 5), 1);
                data.Comment(video, c % 9, start + c);
                data.Viewing(c % 11, video, start + c, 100 * c, liked: 1);
            }
        }

        return data;
    }

    /// <summary>What is written holds no number that is none, and whatever has no value has a reason.</summary>
    private static void Sound(IndicatorSet set)
    {
        var json = IndicatorsJson.Write(set);
        Assert.DoesNotContain("NaN", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", json, StringComparison.Ordinal);
        Assert.All(All(set).Where(m => m.Current is null), m => Assert.False(string.IsNullOrEmpty(m.Reason), m.Key));
    }

    private static IEnumerable<Measure> All(IndicatorSet set) =>
        set.Indicators.SelectMany(i => i.Parts.Prepend(i.Headline).Concat(i.Groups.SelectMany(g => g.Members)));
}
