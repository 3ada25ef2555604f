using static ReportGen.Tests.Indicators.TinyQuarters;

namespace ReportGen.Tests.Indicators;

public sealed class GrowthGapTests
{
    /// <summary>g = ln(20.5/10.5), ln(10.5/20.5), ln(20.5/10.5) at 1,000 plays; the fourth creator has 999 plays and is left out. Median ratio 10/10.5.</summary>
    [Fact]
    public void Growth_gap_by_creator()
    {
        using var data = new TinyQuarters();
        foreach (var (before, now, plays) in new[] { (10, 20, 1000), (20, 10, 1000), (10, 20, 1000), (10, 20, 999) })
        {
            var creator = data.Creator();
            data.Daily(data.Video(creator, PreviousFirst), PreviousFirst, 1000, before);
            data.Daily(data.Video(creator, First), First, plays, now);
        }

        var gap = data.Measure("growth_gap");
        Assert.Equal(2.0 / 3, gap.Headline.Current!.Value, 1e-12);
        Assert.Equal(10 / 10.5, gap.Part("median_ratio")!.Current!.Value, 1e-9);
        Assert.Equal(1, gap.Part("excluded")!.Current!.Value);
        Assert.Equal(3, gap.Numbers("gap_counts").Sum());
        Assert.False(gap.Headline.Change!.Significant);
    }
}
