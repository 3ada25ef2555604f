using BenchmarkDotNet.Attributes;
using ReportGen.Indicators.Statistics;

namespace Benchmarks.Parts;

/// <summary>Intervals over creators by 2,000 draws on one thread.</summary>
public class BootstrapParts : IDisposable
{
    private const int Draws = 2_000;
    private const int Columns = 8;
    private readonly BootstrapSettings _settings = new(1, 1, Threads: 1);
    private ClusterWeights? _weights;
    private PackedColumn[] _columns = [];

    /// <summary>Creators; above 4,096 they are drawn in groups.</summary>
    [Params(1_200, 20_000)]
    public int Creators { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _weights = new ClusterWeights(Creators, Draws, _settings);
        _columns = [.. Enumerable.Range(0, Columns).Select(column => PackedColumn.Of(_weights.Reduce([.. Enumerable.Range(0, Creators).Select(creator => (double)((creator * 7 % 101) + column))]), _weights.Most))];
    }

    [Benchmark(Description = "weights of all draws")]
    public int Weights()
    {
        using var weights = new ClusterWeights(Creators, Draws, _settings);
        weights.Prepare(ClusterWeights.TilesOf(0, Draws + 1));
        return weights.MostIn(0);
    }

    [Benchmark(Description = "weighted sums of eight columns")]
    public double Sums() => ColumnSums.Of(_weights!, _columns, 1, Draws)[0][0];

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _weights?.Dispose();
        GC.SuppressFinalize(this);
    }
}
