using System.Numerics;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A bootstrap over clusters (creators): each draw takes as many clusters as there are, with replacement, so that a cluster has an integer weight
/// (multinomial) that holds for both quarters. Draws are computed side by side and clusters summed in their order, so the result depends
/// neither on the number of threads nor on the width of the machine's vectors.
/// </summary>
internal sealed class ClusterBootstrap
{
    private const int Block = 512;
    private readonly byte[] _weights; // cluster-major: [cluster * _width + draw], draw 0 is the sample itself
    private readonly int _width;
    private readonly ParallelOptions _options;

    public ClusterBootstrap(int clusters, int draws, BootstrapSettings settings, CancellationToken cancellation = default)
    {
        Clusters = clusters;
        _width = draws + 1;
        _options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, settings.Threads), CancellationToken = cancellation };
        _weights = new byte[checked(clusters * _width)];
        for (var cluster = 0; cluster < clusters; cluster++)
            _weights[cluster * _width] = 1;
        Parallel.For(0, Blocks, _options, block => Fill(block, settings));
    }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>Number of draws.</summary>
    public int Draws => _width - 1;

    private int Blocks => (_width + Block - 1) / Block;

    /// <summary>The weights of a cluster: 1 for the sample itself, then one a draw.</summary>
    public ReadOnlySpan<byte> Weights(int cluster) => _weights.AsSpan(cluster * _width, _width);

    /// <summary>The weighted sum of a column (one value a cluster).</summary>
    public Sampled Sum(double[] column) => Sums(column)[0];

    /// <summary>The weighted sums of columns (each one value a cluster).</summary>
    public Sampled[] Sums(params double[][] columns)
    {
        var totals = columns.Select(_ => new double[_width]).ToArray();
        Parallel.For(0, Blocks, _options, block => SumBlock(columns, totals, block * Block));
        return [.. totals.Select(t => new Sampled(t))];
    }

    /// <summary>The weighted median of values over the clusters where they are numbers; see <see cref="WeightedMedian"/>.</summary>
    public Sampled Median(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i]).ThenBy(i => i).ToArray();
        var result = new double[_width];
        Parallel.For(0, Blocks, _options, block =>
        {
            for (var draw = block * Block; draw < Math.Min(_width, (block + 1) * Block); draw++)
                result[draw] = WeightedMedian.Sorted(order.Length, i => values[order[i]], i => _weights[(order[i] * _width) + draw]);
        });
        return new Sampled(result);
    }

    private void Fill(int block, BootstrapSettings settings)
    {
        for (var draw = Math.Max(1, block * Block); draw < Math.Min(_width, (block + 1) * Block); draw++)
        {
            var random = CounterRandom.Of(settings.Seed, settings.Purpose, draw);
            for (var pick = 0; pick < Clusters; pick++)
            {
                ref var weight = ref _weights[(random.Below(Clusters) * _width) + draw];
                weight = (byte)Math.Min(255, weight + 1);
            }
        }
    }

    private void SumBlock(double[][] columns, double[][] totals, int first)
    {
        var length = Math.Min(Block, _width - first);
        var buffer = new double[length];
        for (var cluster = 0; cluster < Clusters; cluster++)
        {
            var converted = false;
            for (var k = 0; k < columns.Length; k++)
            {
                var value = columns[k][cluster];
                if (value == 0)
                    continue;
                if (!converted)
                    Convert(_weights.AsSpan((cluster * _width) + first, length), buffer);
                converted = true;
                Add(buffer, value, totals[k].AsSpan(first, length));
            }
        }
    }

    private static void Convert(ReadOnlySpan<byte> weights, double[] buffer)
    {
        for (var i = 0; i < weights.Length; i++)
            buffer[i] = weights[i];
    }

    private static void Add(ReadOnlySpan<double> weights, double value, Span<double> totals)
    {
        var i = 0;
        var factor = new Vector<double>(value);
        for (; i <= weights.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(totals[i..]) + (new Vector<double>(weights[i..]) * factor)).CopyTo(totals[i..]);
        for (; i < weights.Length; i++)
            totals[i] += weights[i] * value;
    }
}

/// <summary>Seed, purpose (streams of different purposes are independent) and threads of a bootstrap.</summary>
internal sealed record BootstrapSettings(long Seed, int Purpose, int Threads);
