using CsCheck;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

public sealed class SpreadTests
{
    /// <summary>2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over 8. With 14 added: mean 6, 16 + 4 + 4 + 4 + 1 + 1 + 1 + 9 + 64 = 104, over 9.</summary>
    [Fact]
    public void Mean_square_of_deviations()
    {
        Assert.Equal(4, Spread.Variance([2, 4, 4, 4, 5, 5, 7, 9]), 1e-12);
        Assert.Equal(104.0 / 9, Spread.Variance([2, 4, 4, 4, 5, 5, 7, 9, 14]), 1e-12);
    }

    [Fact]
    public void What_is_no_number_does_not_count()
    {
        Assert.Equal(4, Spread.Variance([double.NaN, 2, 4, 4, 4, 5, double.NaN, 5, 7, 9, double.NaN]), 1e-12);
        Assert.Equal(0, Spread.Variance([double.NaN, 3, double.NaN, double.NaN, double.NaN]));
        Assert.Equal(0, Spread.Variance([]));
    }

    /// <summary>Far from 0 the mean square less the squared mean would have no digit left.</summary>
    [Fact]
    public void A_number_added_to_all_changes_nothing() => Gen.Int[-100, 100].Select(i => (double)i).Array[2, 50].Sample(draws =>
        Assert.Equal(Spread.Variance(draws), Spread.Variance([.. draws.Select(d => d + 1e9)]), 1e-6));
}
