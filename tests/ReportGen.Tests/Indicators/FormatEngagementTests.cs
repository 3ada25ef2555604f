using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class FormatEngagementTests
{
    /// <summary>One creator with both kinds: 30/100 against 20/100, +50 %; the creator with talk alone does not count. Rate of talk (20 + 1) / 200.</summary>
    [Fact]
    public void Format_contrast_lies_within_creators()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Creator(), data.Creator());
        foreach (var (creator, format, likes) in new[] { (a, 1, 30), (a, 0, 20), (b, 0, 1) })
        {
            var video = data.Video(creator, WeekOne);
            data.Format(video, format);
            data.Daily(video, WeekOne, 100, likes);
            data.Daily(video, WeekOne + 7, 5000, 5000); // after the seven days
        }

        var indicator = data.Measure("format_engagement");
        Assert.Equal(0.5, indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.105, indicator.Group("format").Single(m => m.Key == "talk").Current!.Value, 1e-12);
        Assert.Equal(1.0 / 3, indicator.Group("format_share").Single(m => m.Key == "process").Current!.Value, 1e-12);
        Assert.Equal(1.0 / 3, indicator.SeriesByWeek("share_process")!.Current[0].Value, 1e-12);
    }
}
