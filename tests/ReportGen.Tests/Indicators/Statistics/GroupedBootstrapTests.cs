using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

/// <summary>More creators than are drawn one by one: 10,000 in 3,334 groups of three (the last smaller).</summary>
public sealed class GroupedBootstrapTests
{
    private const int Many = 10_000;

    private static readonly ClusterBootstrap Grouped = new(Many, 2000, new BootstrapSettings(21, 1, 2));

    [Fact]
    public void Groups_are_bounded_and_of_equal_size()
    {
        var weights = Grouped.ByGroup;
        Assert.Equal(3334, weights.Groups);
        var sizes = Enumerable.Range(0, Many).GroupBy(weights.GroupOf).Select(g => g.Count()).ToArray();
        Assert.Equal(3334, sizes.Length);
        Assert.All(sizes, s => Assert.InRange(s, 2, 3)); // 10,000 = 3,332 · 3 + 2 · 2
        Assert.True(new ClusterWeights(100_000, 1, new BootstrapSettings(1, 1, 1)).Groups <= ClusterWeights.MostGroups);
    }

    /// <summary>
    /// Log-normal values as creators have them. A bootstrap over single creators gives the mean the standard deviation s / √n (s² with n as divisor); the grouped
    /// one knows it to 1 / √(2 · 3,334) = 1.2 %, 2,000 draws to 1.6 %: together 2 %, so 7 % is three and a half of them.
    /// </summary>
    [Fact]
    public void Spread_of_a_mean_is_that_of_single_creators()
    {
        var values = LogNormal(Many, 1);
        Assert.InRange(Deviation(Grouped.Sum(values) * (1.0 / Many)) / (Spread(values) / Math.Sqrt(Many)), 0.93, 1.07);
    }

    /// <summary>A ratio of sums; its standard deviation by linearisation is that of (x − r·d) / (√n · mean of d).</summary>
    [Fact]
    public void Spread_of_a_ratio_of_sums_is_that_of_single_creators()
    {
        var below = LogNormal(Many, 2);
        var noise = LogNormal(Many, 3);
        var above = below.Zip(noise, (d, e) => d * (0.1 + (0.02 * e))).ToArray();
        var ratio = above.Sum() / below.Sum();
        var residuals = above.Zip(below, (x, d) => x - (ratio * d)).ToArray();
        var sums = Grouped.Sums(above, below);
        Assert.Equal(ratio, (sums[0] / sums[1]).Value, 1e-12);
        Assert.InRange(Deviation(sums[0] / sums[1]) / (Spread(residuals) / Math.Sqrt(Many) / below.Average()), 0.92, 1.08);
    }

    /// <summary>300 of the 10,000 creators (a category): they lie in groups of their own but for a few, so their mean spreads as among 300; 300 values know it to 4 %.</summary>
    [Fact]
    public void Spread_within_a_small_part_is_kept()
    {
        var values = LogNormal(Many, 4);
        double Part(int i) => i % 33 == 0 && i < 9900 ? 1 : 0;
        var members = Enumerable.Range(0, Many).Select(Part).ToArray();
        var sums = Grouped.Sums([.. values.Select((v, i) => v * members[i])], members);
        var own = values.Where((_, i) => members[i] > 0).ToArray();
        Assert.Equal(300, own.Length);
        Assert.InRange(Deviation(sums[0] / sums[1]) / (Spread(own) / Math.Sqrt(300)), 0.86, 1.14);
    }

    /// <summary>The median of values spread evenly over 0 to 1 has the standard deviation 1 / (2 √n).</summary>
    [Fact]
    public void Spread_of_a_median_is_that_of_single_creators()
    {
        var median = Grouped.Median([.. Enumerable.Range(0, Many).Select(i => (i + 0.5) / Many)]);
        Assert.Equal(0.5, median.Value, 1e-12);
        Assert.InRange(Deviation(median) * 2 * Math.Sqrt(Many), 0.92, 1.08);
    }

    [Fact]
    public void Threads_do_not_change_grouped_draws()
    {
        var values = LogNormal(Many, 5);
        double[] Run(int threads)
        {
            var bootstrap = new ClusterBootstrap(Many, 700, new BootstrapSettings(3, 1, threads));
            return [.. bootstrap.Sum(values).All, .. bootstrap.Median(values).All];
        }

        Assert.Equal(Run(1), Run(16));
    }

    private static double Deviation(Sampled sample) => Spread(sample.Draws.ToArray());

    private static double Spread(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }

    private static double[] LogNormal(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Exp(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
    }
}
