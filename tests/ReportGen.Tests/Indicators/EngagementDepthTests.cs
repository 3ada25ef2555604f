using ReportGen.Indicators;
using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class EngagementDepthTests
{
    /// <summary>60 likes, 30 comments, 10 shares: 40 %; the quarter before 80 : 15 : 5, 20 %; + 20 points.</summary>
    [Fact]
    public void Depth_is_a_share_in_points()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        data.Daily(data.Video(creator, WeekOne), WeekOne, 1000, 60, 30, 10);
        data.Daily(data.Video(creator, PreviousWeekOne), PreviousWeekOne, 1000, 80, 15, 5);
        var depth = data.Measure("engagement_depth");
        Assert.Equal(0.4, depth.Headline.Current!.Value, 1e-12);
        Assert.Equal(ChangeKind.Points, depth.Headline.Change!.Kind);
        Assert.Equal(0.2, depth.Headline.Change.Value, 1e-12);
        Assert.Equal(0.1, depth.Part("rate")!.Current!.Value, 1e-12);
    }
}
