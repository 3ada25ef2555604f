using ReportGen.Indicators;
using ReportGen.Indicators.Makers.Uplift;

namespace ReportGen.Tests.Indicators.Makers.Uplift;

public sealed class EValueTests
{
    /// <summary>VanderWeele and Ding (2017), their example of breastfeeding: ratio 3.9 with an interval from 1.8 to 8.7 has E-values 7.26 and 3.0.</summary>
    [Fact]
    public void Agrees_with_the_published_example()
    {
        var change = new Change(ChangeKind.Relative, 2.9, new Interval(0.8, 7.7), 0.001, true);
        Assert.Equal(7.26, EValue.Of(change), 0.005);
        Assert.Equal(3.0, EValue.OfLimit(change), 0.005);
    }

    /// <summary>A ratio of 0.5 is as far from 1 as one of 2: 2 + √2.</summary>
    [Fact]
    public void Falls_count_like_rises() => Assert.Equal(2 + Math.Sqrt(2), EValue.Of(0.5), 1e-12);

    [Fact]
    public void Is_one_where_the_interval_holds_one()
    {
        var change = new Change(ChangeKind.Relative, 0.3, new Interval(-0.1, 0.8), 0.2, false);
        Assert.Equal(1, EValue.Of(change));
        Assert.Equal(1, EValue.OfLimit(change));
        Assert.True(double.IsNaN(EValue.Of(0)));
    }
}
