using ReportGen.Indicators;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

public sealed class StatisticsTests
{
    /// <summary>8 of 10: (0.8 + 0.19207) / 1.38415 ± 1.95996 / 1.38415 · √(0.016 + 0.0096036), by hand; the textbook gives 0.490 to 0.943.</summary>
    [Fact]
    public void Wilson_interval_of_eight_in_ten()
    {
        var interval = Wilson.Interval(8, 10)!;
        Assert.Equal(0.4901625, interval.Lower, 1e-6);
        Assert.Equal(0.9433178, interval.Upper, 1e-6);
        Assert.Null(Wilson.Interval(0, 0));
    }

    /// <summary>60 of 100: z = 10 / 5 = 2; the two tails of the normal beyond 2 hold 0.0455003.</summary>
    [Fact]
    public void Score_test_against_one_half() => Assert.Equal(0.0455003, Wilson.PAgainstHalf(60, 100), 1e-7);

    /// <summary>Values 1, 2, 4, 100: slopes 1, 1.5, 33, 2, 49, 96; the middle two are 2 and 33.</summary>
    [Fact]
    public void Theil_Sen_slope_is_the_middle_of_pair_slopes()
    {
        Assert.Equal(17.5, Trend.TheilSen([1, 2, 4, 100]), 1e-12);
        Assert.Equal(3, Trend.TheilSen([0, double.NaN, 6]), 1e-12);
        Assert.True(double.IsNaN(Trend.TheilSen([1])));
    }

    /// <summary>Ten rising values: S = 45, variance 10·9·25/18 = 125, z = 44/√125 = 3.93548; two tails 8.303e-5.</summary>
    [Fact]
    public void Mann_Kendall_of_ten_rising_values() => Assert.Equal(8.303e-5, Trend.MannKendallP([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 1e-8);

    /// <summary>Deviations −1.5 −0.5 0.5 1.5: squares 5, neighbours 0.75 − 0.25 + 0.75.</summary>
    [Fact]
    public void Autocorrelation_of_a_line() => Assert.Equal(0.25, Trend.Autocorrelation([1, 2, 3, 4]), 1e-12);

    /// <summary>Ascending 0.005 0.01 0.03 0.04 times 4/1 4/2 4/3 4/4: 0.02 0.02 0.04 0.04.</summary>
    [Fact]
    public void Benjamini_Hochberg_of_four() =>
        Assert.Equal([0.02, 0.04, 0.04, 0.02], BenjaminiHochberg.Correct([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));

    /// <summary>The list 1 1 5 9 has the middle (1 + 5) / 2; the list 1 5 5 has 5.</summary>
    [Fact]
    public void Weighted_median_is_the_median_of_the_repeated_list()
    {
        double[] values = [1, 5, 9];
        Assert.Equal(3, WeightedMedian.Sorted(3, i => values[i], i => new long[] { 2, 1, 1 }[i]));
        Assert.Equal(5, WeightedMedian.Sorted(3, i => values[i], i => new long[] { 1, 2, 0 }[i]));
        Assert.True(double.IsNaN(WeightedMedian.Sorted(3, i => values[i], _ => 0)));
    }

    /// <summary>Denominators 1, 1, 2: Kish 16/6, largest one half.</summary>
    [Fact]
    public void Kish_size_and_largest_share()
    {
        var support = Support.Of([1, 0, 1, 2]);
        Assert.Equal(new Support(3, 16.0 / 6, 0.5), support);
        Assert.True(support.Small);
        Assert.False(Support.Of([.. Enumerable.Repeat(1.0, 30)]).Small);
        Assert.True(Support.Of([.. Enumerable.Repeat(1.0, 40), 41]).Small);
        var even = Support.Of([.. Enumerable.Repeat(1.0, 40)]);
        Assert.Equal(41.0 / 80, even.Beside([.. Enumerable.Repeat(1.0, 39), 41]).Largest);
        Assert.Equal(even, even.Beside([.. Enumerable.Repeat(-1.0, 39), 41]));
    }

    /// <summary>Draws 0 … 100: ranks 2.5 and 97.5. 99 draws above 0: 2·(0 + 1)/100.</summary>
    [Fact]
    public void Percentile_interval_and_p_value()
    {
        var draws = Enumerable.Range(0, 101).Select(i => (double)i).ToArray();
        Assert.Equal(2.5, Percentiles.Interval(draws)!.Lower, 1e-12);
        Assert.Equal(97.5, Percentiles.Interval(draws)!.Upper, 1e-12);
        Assert.Equal(0.02, Percentiles.PValue(draws.AsSpan(1, 99))!.Value, 1e-12);
        Assert.Null(Percentiles.Interval([double.NaN, 1, 2]));
    }

    [Fact]
    public void Every_draw_takes_as_many_clusters_as_there_are()
    {
        var sum = new ClusterBootstrap(37, 600, new BootstrapSettings(7, 1, 2)).Sum([.. Enumerable.Repeat(1.0, 37)]);
        Assert.All(sum.All.ToArray(), value => Assert.Equal(37, value));
    }

    [Fact]
    public void Draws_do_not_depend_on_the_number_of_threads()
    {
        var column = Enumerable.Range(0, 101).Select(i => Math.Sqrt(i)).ToArray();
        double[] Run(int threads) => [.. new ClusterBootstrap(101, 1500, new BootstrapSettings(3, 1, threads)).Sum(column).All, .. new ClusterBootstrap(101, 1500, new BootstrapSettings(3, 1, threads)).Median(column).All];
        Assert.Equal(Run(1), Run(4));
    }

    /// <summary>The mean of 0 … 99 has the variance (100² − 1)/12/100 = 8.3325 under drawing with replacement; 4,000 draws know it to about 2 %.</summary>
    [Fact]
    public void Spread_of_the_bootstrap_mean()
    {
        var bootstrap = new ClusterBootstrap(100, 4000, new BootstrapSettings(11, 1, 2));
        var draws = (bootstrap.Sum([.. Enumerable.Range(0, 100).Select(i => (double)i)]) * 0.01).Draws.ToArray();
        var mean = draws.Average();
        Assert.InRange(draws.Average(d => (d - mean) * (d - mean)), 8.3325 * 0.9, 8.3325 * 1.1);
        Assert.InRange(mean, 49.5 - 0.2, 49.5 + 0.2);
    }

    /// <summary>A hundred samples of 80 values with mean 0.5: an interval with 95 % coverage holds 0.5 in 88 or more of them but for one chance in 300.</summary>
    [Fact]
    public void Intervals_cover_a_mean_as_often_as_they_say()
    {
        var held = 0;
        for (var sample = 0; sample < 100; sample++)
        {
            var random = CounterRandom.Of(99, 5, sample);
            var values = Enumerable.Range(0, 80).Select(_ => random.Next() / (double)ulong.MaxValue).ToArray();
            var mean = new ClusterBootstrap(80, 500, new BootstrapSettings(sample, 1, 1)).Sum(values) * (1.0 / 80);
            held += Percentiles.Interval(mean.Draws)!.Contains(0.5) ? 1 : 0;
        }

        Assert.InRange(held, 88, 99);
    }
}
