using BenchmarkDotNet.Attributes;
using ReportGen.Indicators.Statistics;

namespace Benchmarks.Parts;

/// <summary>Intervals over creators by 2,000 draws on one thread.</summary>
public class BootstrapParts
{
    private const int Draws = 2_000;
    private const int Columns = 8;
    private readonly BootstrapSettings _settings = new(1, 1, Threads: 1);
    private ClusterWeights? _weights;
    private double[][] _columns = [];
    private double[][] _sums = [];

    /// <summary>Creators; above 4,096 they are drawn in groups.</summary>
    [Params(1_200, 20_000)]
    public int Creators { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _weights = new ClusterWeights(Creators, Draws, _settings);
        _columns = [.. Enumerable.Range(0, Columns).Select(column => _weights.Reduce([.. Enumerable.Range(0, Creators).Select(creator => (double)((creator * 7 % 101) + column))]))];
        _sums = [.. _columns.Select(_ => new double[Draws])];
    }

    [Benchmark(Description = "weights of all draws")]
    public int Weights() => new ClusterWeights(Creators, Draws, _settings).Width;

    [Benchmark(Description = "weighted sums of eight columns")]
    public double Sums()
    {
        ColumnSums.Add(_weights!, _columns, _sums, 1);
        return _sums[0][0];
    }
}
