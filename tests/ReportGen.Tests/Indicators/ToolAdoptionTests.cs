using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class ToolAdoptionTests
{
    /// <summary>Creator 0: 5 videos, the tool in 3 over two weeks; creator 1: 5 videos, the tool in 3 of one week; creator 2 none. At home: one of three.</summary>
    [Fact]
    public void Tools_need_videos_share_and_weeks()
    {
        using var data = new TinyQuarters();
        for (var c = 0; c < 3; c++)
        {
            var creator = data.Creator(tier: c == 0 ? 2 : 1);
            for (var v = 0; v < 5; v++)
            {
                var video = data.Video(creator, WeekOne + v + (c == 0 && v == 2 ? 7 : 0), firstPlays: 100, firstInteractions: 10);
                if (c < 2 && v < 3)
                    data.Tool(video, 0);
            }
        }

        var adoption = data.Measure("tool_adoption");
        Assert.Equal(1.0 / 3, adoption.Headline.Current!.Value, 1e-12);
        Assert.Equal(1, adoption.Part("gap")!.Current!.Value, 1e-12);
        Assert.Equal(2.0 / 3, adoption.Weeks!.Current[0].Value, 1e-12);
        Assert.Equal(1, adoption.Group("tool_gap").Single(m => m.Key == "poll_sticker").Current!.Value, 1e-12);
        Assert.Equal(0, adoption.Group("tool_gap").Single(m => m.Key == "progress_bar").Current!.Value, 1e-12);
        Assert.Equal(1, adoption.Group("tool_head").Single(m => m.Key == "poll_sticker").Current!.Value, 1e-12);
        Assert.Equal(2.0 / 3, adoption.SeriesByWeek("use_poll_sticker")!.Current[0].Value, 1e-12);
        Assert.Equal(0.5, adoption.SeriesByWeek("gap")!.Current[0].Value, 1e-12); // head 1, mid one of two
        Assert.Equal(2.0 / 3, adoption.Group("count").Single(m => m.Key == "0").Current!.Value, 1e-12);
    }
}
