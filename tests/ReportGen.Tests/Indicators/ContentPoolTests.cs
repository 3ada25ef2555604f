using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class ContentPoolTests
{
    [Fact]
    public void Pool_and_sample_count()
    {
        using var data = new TinyQuarters();
        var (a, b) = (data.Creator(), data.Creator());
        data.Video(a, WeekOne);
        data.Video(a, WeekOne + 80); // in week 12
        data.Video(b, PreviousWeekOne);
        var set = data.Measure();
        Assert.Equal(2.0 / 12, set.Find("content_pool")!.Headline.Current!.Value, 1e-12);
        Assert.Equal(1.0 / 12, set.Find("content_pool")!.Headline.Previous!.Value, 1e-12);
        var sample = set.Find("sample")!;
        Assert.Equal([1.0, 1, 0], new[] { "joined", "left", "stayed" }.Select(k => sample.Part(k)!.Current!.Value));
        Assert.Equal(2, sample.Part("videos")!.Current!.Value);
    }
}
