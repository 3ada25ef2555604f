using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class GrowthDecompositionTests
{
    /// <summary>From 2 videos, 1,000 plays, 100 interactions to 3 videos, 1,200 plays, 150: ln 1.5 = ln 1.5 + ln(400/500) + ln(0.125/0.1).</summary>
    [Fact]
    public void Decomposition_adds_up()
    {
        using var data = new TinyQuarters();
        var creator = data.Creator();
        for (var v = 0; v < 2; v++)
            data.Daily(data.Video(creator, PreviousWeekOne), PreviousWeekOne, 500, 50);
        for (var v = 0; v < 3; v++)
            data.Daily(data.Video(creator, WeekOne), WeekOne, 400, 50);
        var indicator = data.Measure("growth_decomposition");
        Assert.Equal(Math.Log(1.5), indicator.Headline.Current!.Value, 1e-12);
        Assert.Equal(Math.Log(1.5), indicator.Part("videos_played")!.Current!.Value, 1e-12);
        Assert.Equal(Math.Log(0.8), indicator.Part("plays_per_video")!.Current!.Value, 1e-12);
        Assert.Equal(Math.Log(1.25), indicator.Part("interactions_per_play")!.Current!.Value, 1e-12);
        Assert.Equal(0.1, indicator.Part("level_rate")!.Previous!.Value, 1e-12);
    }
}
