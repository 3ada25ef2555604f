using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class AttentionTests
{
    /// <summary>Watched 6, 18, 30, 90 of 60 seconds: 0.1, 0.3, 0.5 and 1 (capped). Median (0.3 + 0.5) / 2; two of four at least half, one whole; one viewing is not known.</summary>
    [Fact]
    public void Median_of_watched_parts()
    {
        using var data = new TinyQuarters();
        var video = data.Video(data.Creator(), PreviousFirst);
        foreach (var (user, watch) in new[] { (0, 6000), (1, 18000), (2, 30000), (3, 90000), (4, -1) })
            data.Viewing(user, video, WeekOne, watch);
        var attention = data.Measure("attention");
        Assert.Equal(0.4, attention.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.5, attention.Part("half_watched")!.Current!.Value, 1e-12);
        Assert.Equal(0.25, attention.Part("completed")!.Current!.Value, 1e-12);
        Assert.Equal(1, attention.Part("missing_watch")!.Current!.Value);
        Assert.Equal(4, attention.Headline.Current.N!.Viewings);
        Assert.Equal(0.4, attention.Weeks!.Current[0].Value, 1e-12);
        Assert.Equal(0.5, attention.SeriesByWeek("half_watched")!.Current[0].Value, 1e-12);
    }

    /// <summary>
    /// 40 creators × 25 users, every pair one viewing, parts spread evenly over 0 to 1 by a hash. The median's interval must hold 0.5 and be about as wide
    /// as theory says: with each pair's noise alone the variance is the binomial one, 0.25 / 1000, density 1, so a half width of 1.96 · √0.00025 = 0.031, which
    /// 25 users know to a fifth.
    /// </summary>
    [Fact]
    public void Interval_of_the_median_has_the_width_of_theory()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 40; c++)
        {
            var video = data.Video(data.Creator(), PreviousFirst);
            for (var user = 0; user < 25; user++)
                data.Viewing(user, video, WeekOne + c, (int)(Mixed((ulong)((c * 25) + user)) % 60000));
        }

        var interval = data.Measure("attention").Headline.Current!.Interval!;
        Assert.True(interval.Contains(0.5));
        Assert.InRange((interval.Upper - interval.Lower) / 2, 0.025, 0.042);
    }

    /// <summary>The mixing step of splitmix64: neighbouring numbers become unrelated ones.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value + 1) * 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
