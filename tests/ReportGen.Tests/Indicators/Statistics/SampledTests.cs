using CsCheck;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

public sealed class SampledTests
{
    /// <summary>0/0 and 1/0 have no value; a logarithm of 0 neither.</summary>
    [Fact]
    public void What_is_not_defined_is_no_number()
    {
        var ratio = new Sampled([1, 0, 1, 6]) / new Sampled([2, 0, 0, 3]);
        Assert.Equal([0.5, double.NaN, double.NaN, 2], ratio.All.ToArray());
        Assert.True(double.IsNaN(new Sampled([0, 1]).Map(Math.Log).Value));
    }

    [Fact]
    public void Arithmetic_works_draw_by_draw()
    {
        Sampled a = new([1, 2, 3]), b = new([10, 20, 30]);
        Assert.Equal([11, 22, 33], (a + b).All.ToArray());
        Assert.Equal([9, 18, 27], (b - a).All.ToArray());
        Assert.Equal([10, 40, 90], (a * b).All.ToArray());
        Assert.Equal([0.5, 1.5, 2.5], (a - 0.5).All.ToArray());
        Assert.Equal([11, 22, 33], Sampled.Total([a, b]).All.ToArray());
        Assert.Equal([12, 24, 36], Sampled.Of([a, b], row => row[0] + row[1] + row[0]).All.ToArray());
    }

    /// <summary>Asked for in pieces or at once, alone or beside others, in any order: the same draws.</summary>
    [Fact]
    public void Draws_do_not_depend_on_how_they_are_asked_for()
    {
        double[] first = [1, 5, 2, 8], second = [3, 1, 1, 2];
        var settings = new BootstrapSettings(9, 1, 2);
        var pieces = new ClusterBootstrap(4, 300, settings);
        var (x, y, median) = (pieces.Sum(first), pieces.Sum(second), pieces.Median(first));
        var ratio = x / y;
        Assert.Equal(16.0 / 7, ratio.Value, 1e-12);
        var few = ratio.First(10).ToArray();
        var more = ratio.First(257).ToArray();
        var middles = median.First(5).ToArray();

        var whole = new ClusterBootstrap(4, 300, settings);
        var expected = (whole.Sum(first) / whole.Sum(second)).Draws.ToArray();
        Assert.Equal(expected[..10], few);
        Assert.Equal(expected[..257], more);
        Assert.Equal(expected, ratio.Draws.ToArray());
        Assert.Equal(whole.Median(first).Draws[..5].ToArray(), middles);
        Assert.Equal(whole.Median(first).All.ToArray(), median.All.ToArray());
    }

    /// <summary>Against the plain way: each value as often as its weight, sorted, the middle.</summary>
    [Fact]
    public void Medians_are_those_of_the_repeated_lists() => Gen.Double[-5, 5].Array[1, 150].Sample(values =>
    {
        var bootstrap = new ClusterBootstrap(values.Length, 6, new BootstrapSettings(values.Length, 1, 1));
        var medians = bootstrap.Median(values).All.ToArray();
        for (var draw = 0; draw < medians.Length; draw++)
        {
            var list = values.SelectMany((v, i) => Enumerable.Repeat(v, bootstrap.Weights(i)[draw])).Order().ToArray();
            Assert.Equal((list[(list.Length - 1) / 2] + list[list.Length / 2]) / 2, medians[draw]);
        }
    }, iter: 50);

    /// <summary>Against sorting all draws.</summary>
    [Fact]
    public void Intervals_by_selection_are_those_by_sorting() => Gen.Select(Gen.OneOf(Gen.Double[-3, 3], Gen.Int[0, 3].Select(i => (double)i)).Array[1, 400], Gen.Double[0.1, 0.999]).Sample((draws, level) =>
    {
        var sorted = draws.Order().ToArray();
        var interval = Percentiles.Interval(draws, level)!;
        Assert.Equal(Percentiles.Quantile(sorted, (1 - level) / 2), interval.Lower);
        Assert.Equal(Percentiles.Quantile(sorted, (1 + level) / 2), interval.Upper);
    }, iter: 300);
}
