using CsCheck;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

/// <summary>Which columns are summed when; what their sums are, <see cref="ColumnSumsTests"/> tell.</summary>
public sealed class ClusterBootstrapTests
{
    private const int Clusters = 50, Draws = 400, Interval = 200;

    [Fact]
    public void A_column_is_summed_with_those_that_wait_and_then_no_more()
    {
        using var bootstrap = Bootstrap(1);
        Sampled[] first = [.. Enumerable.Range(1, 3).Select(k => bootstrap.Sum(Column(k)))];
        Assert.Equal(0, bootstrap.Summed);
        foreach (var sum in first)
            sum.First(Interval);
        Assert.Equal(3, bootstrap.Summed);
        bootstrap.Sum(Column(4)).First(Interval);
        Assert.Equal(4, bootstrap.Summed);
        _ = first[1].Draws; // the draws after those of the interval, of this column alone
        Assert.Equal(5, bootstrap.Summed);
    }

    /// <summary>In whatever order and however many at once columns are asked for: the sums are those of a bootstrap that is asked for one column at a time.</summary>
    [Fact]
    public void The_order_of_asking_changes_nothing() => Gen.Select(Gen.Int[0, 9].Array[1, 40], Gen.Bool.Array[40], Gen.Int[1, 4]).Sample((order, whole, threads) =>
    {
        using var bootstrap = Bootstrap(threads);
        using var alone = Bootstrap(1);
        Sampled[] sums = [.. Enumerable.Range(0, 10).Select(k => bootstrap.Sum(Column(k)))];
        Parallel.For(0, order.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => _ = whole[i] ? sums[order[i]].Draws[0] : sums[order[i]].First(Interval)[0]);
        foreach (var k in order.Distinct())
            Assert.Equal(alone.Sum(Column(k)).All.ToArray(), sums[k].All.ToArray());
    }, iter: 40);

    private static ClusterBootstrap Bootstrap(int threads) => new(Clusters, Draws, new BootstrapSettings(7, 1, threads));

    /// <summary>Whole numbers, and every third column fractions.</summary>
    private static double[] Column(int number) => [.. Enumerable.Range(0, Clusters).Select(i => ((i * (number + 3)) % 17) + (number % 3 == 0 ? 0.25 : 0))];
}
