using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class ToolUpliftTests
{
    /// <summary>Mid tier: treated creators have 0.125 and control 0.1 and 0.1 and 0.1 interactions a first-hour play; +25 %. A head creator does not count.</summary>
    [Fact]
    public void Raw_uplift_is_the_ratio_of_mean_rates()
    {
        using var data = new TinyQuarters();
        foreach (var (tools, rate, tier) in new[] { (2, 125, 1), (0, 100, 1), (0, 100, 1), (0, 900, 2) })
        {
            var creator = data.Creator(tier);
            for (var v = 0; v < 5; v++)
            {
                var video = data.Video(creator, WeekOne + (3 * v), firstPlays: 1000, firstInteractions: rate);
                for (var t = 0; t < tools; t++)
                    data.Tool(video, t);
            }
        }

        var uplift = data.Measure("tool_uplift");
        Assert.Equal(0.25, uplift.Headline.Current!.Value, 1e-12);
        Assert.Equal(0.25, uplift.Headline.Change!.Value, 1e-12);
        Assert.Equal(0.1, uplift.Part("control")!.Current!.Value, 1e-12);
        Assert.Equal(0.125, uplift.Group("dose").Single(m => m.Key == "2").Current!.Value, 1e-12);
        Assert.Equal(MeasureStatus.NotDefined, uplift.Group("dose").Single(m => m.Key == "3").Status);
    }
}
