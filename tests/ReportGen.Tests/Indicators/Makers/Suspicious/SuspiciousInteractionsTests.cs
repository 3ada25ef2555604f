using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators.Makers.Suspicious;

public sealed class SuspiciousInteractionsTests
{
    /// <summary>
    /// Hundred earlier videos at 0.1 but for one at 0.5: the 99.9th percentile lies at rank 0.999 · 99 = 98.901, so 0.1 + 0.901 · 0.4 = 0.4604. This quarter: 0.47 is
    /// above, 0.46 not; a video with 20 likes on 10 plays; one without fault. Two of four. Without them 30 + 5 interactions on 300 + 50 plays.
    /// </summary>
    [Fact]
    public void Counts_and_headlines_without()
    {
        using var data = Earlier();
        var creator = data.Creator();
        foreach (var (rate, plays, likes) in new[] { (470, 200, 100), (460, 300, 30), (100, 10, 20), (100, 50, 5) })
        {
            var video = data.Video(creator, WeekOne, 1000, rate);
            data.Daily(video, WeekOne, plays, likes);
        }

        var odd = data.Measure("suspicious_interactions");

        Assert.Equal(0.4604, odd.Group("threshold").Single(m => m.Key == "mid").Current!.Value, 1e-12);
        Assert.Equal("few_earlier_videos", odd.Group("threshold").Single(m => m.Key == "head").Reason);
        Assert.Equal(0.5, odd.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.01, odd.Headline.Previous!.Value, 1e-12); // the same limit on the quarter before
        Assert.Equal(1, odd.Part("more_likes")!.Current!.Value);
        Assert.Equal(1, odd.Part("high_first_hour")!.Current!.Value);
        Assert.Equal(120.0 / 155, odd.Part("interactions_share")!.Current!.Value, 1e-12);
        Assert.Equal(155.0 / 560, odd.Part("rate_with")!.Current!.Value, 1e-12);
        Assert.Equal(35.0 / 350, odd.Part("rate_without")!.Current!.Value, 1e-12);
    }

    /// <summary>Growth a day: 155 / 90 against 100 / 92, without them 35 / 90 against 99 / 92 (the earlier video at 0.5 had one like).</summary>
    [Fact]
    public void Growth_turns_without_suspicious_videos()
    {
        using var data = Earlier();
        var creator = data.Creator();
        foreach (var (rate, plays, likes) in new[] { (470, 200, 120), (100, 350, 35) })
            data.Daily(data.Video(creator, WeekOne, 1000, rate), WeekOne, plays, likes);
        var odd = data.Measure("suspicious_interactions");
        Assert.Equal((155.0 / 90 / (100.0 / 92)) - 1, odd.Part("growth_with")!.Current!.Value, 1e-12);
        Assert.Equal((35.0 / 90 / (99.0 / 92)) - 1, odd.Part("growth_without")!.Current!.Value, 1e-12);
        Assert.False(odd.Flags["headlines_hold"]);
    }

    [Fact]
    public void Without_an_earlier_quarter_only_likes_are_judged()
    {
        using var data = new TinyQuarters { WithPrevious = false };
        data.Daily(data.Video(data.Creator(), WeekOne, 10, 10), WeekOne, 10, 20);
        var odd = data.Measure("suspicious_interactions");
        Assert.Equal(1, odd.Headline.Current!.Value);
        Assert.Equal("no_previous_quarter", odd.Part("high_first_hour")!.Reason);
        Assert.Equal(MeasureStatus.NotDefined, odd.Part("rate_without")!.Status);
    }

    private static TinyQuarters Earlier()
    {
        var data = new TinyQuarters();
        var creator = data.Creator();
        for (var v = 0; v < 100; v++)
            data.Daily(data.Video(creator, PreviousFirst + (v % 80), 1000, v == 0 ? 500 : 100), PreviousFirst + (v % 80), 100, 1);
        return data;
    }
}
