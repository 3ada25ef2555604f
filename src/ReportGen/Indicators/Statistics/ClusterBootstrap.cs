using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A bootstrap over clusters (creators): each draw takes as many clusters as there are, with replacement, so that a cluster has an integer weight
/// (multinomial) that holds for both quarters; see <see cref="ClusterWeights"/> for many clusters. The result depends neither on the number of
/// threads nor on the width of the machine's vectors. Sums are computed when their draws are first needed, those that wait together,
/// and a column that was summed before is not summed again.
/// </summary>
internal sealed class ClusterBootstrap
{
    private readonly ClusterWeights _weights;
    private readonly Dictionary<UInt128, Sampled> _known = [];
    private readonly Lock _gate = new();
    private List<Column> _waiting = [];

    public ClusterBootstrap(int clusters, int draws, BootstrapSettings settings, CancellationToken cancellation = default) =>
        _weights = new ClusterWeights(clusters, draws, settings, cancellation);

    /// <summary>Number of clusters.</summary>
    public int Clusters => _weights.Clusters;

    /// <summary>Number of draws.</summary>
    public int Draws => _weights.Width - 1;

    /// <summary>The weights by group of clusters.</summary>
    public ClusterWeights ByGroup => _weights;

    /// <summary>The weights of a cluster: 1 for the sample itself, then one a draw.</summary>
    public byte[] Weights(int cluster)
    {
        var (weights, group) = (new byte[_weights.Width], _weights.GroupOf(cluster));
        foreach (var places in ClusterWeights.Stretches(0, weights.Length))
            _weights.Row(group, places).CopyTo(weights.AsSpan(places.From));
        return weights;
    }

    /// <summary>The weighted sum of a column (one value a cluster).</summary>
    public Sampled Sum(double[] column) => SumOfGroups(_weights.Reduce(column));

    /// <summary>The weighted sum of a column that is already summed by group of clusters (one value a group).</summary>
    public Sampled SumOfGroups(double[] groups)
    {
        var key = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(groups.AsSpan()));
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known))
                return known;
            var added = new Column(this, groups);
            _waiting.Add(added);
            return _known[key] = new Sampled(added, _weights.Width);
        }
    }

    /// <summary>The weighted sums of columns (each one value a cluster).</summary>
    public Sampled[] Sums(params double[][] columns) => [.. columns.Select(Sum)];

    /// <summary>The weighted median of values over the clusters where they are numbers; see <see cref="WeightedMedian"/>.</summary>
    public Sampled Median(double[] values) => new(new MedianDraws(_weights, values), _weights.Width);

    /// <summary>Sums all columns that wait up to a number of draws, in one pass over the weights.</summary>
    private void SumWaiting(int count)
    {
        List<Column> columns;
        lock (_gate)
            (columns, _waiting) = (_waiting, []);
        Column.Sum(columns, _weights, count);
    }

    /// <summary>A column whose sums are computed in pieces: the value of the sample at once, the draws when needed.</summary>
    private sealed class Column : IDrawSource
    {
        private readonly ClusterBootstrap _owner;
        private readonly double[] _groups;
        private readonly double _value;
        private double[]? _first; // draws from place 1 on that were summed with others and not yet taken

        public Column(ClusterBootstrap owner, double[] groups)
        {
            (_owner, _groups) = (owner, groups);
            foreach (var value in groups)
                _value += value;
        }

        public static void Sum(List<Column> columns, ClusterWeights weights, int count)
        {
            var targets = columns.Select(_ => new double[count]).ToArray();
            ColumnSums.Add(weights, [.. columns.Select(c => c._groups)], targets, 1);
            for (var k = 0; k < targets.Length; k++)
                columns[k]._first = targets[k];
        }

        public void Fill(Span<double> target, int from)
        {
            if (from == 0)
            {
                target[0] = _value;
                target = target[1..];
                from = 1;
            }

            if (target.IsEmpty)
                return;
            if (from == 1)
                _owner.SumWaiting(target.Length);
            if (from == 1 && _first is { } first && first.Length >= target.Length)
                first.AsSpan(0, target.Length).CopyTo(target);
            else
                Sum(target, from);
            _first = null;
        }

        private void Sum(Span<double> target, int from)
        {
            var sums = new double[target.Length];
            ColumnSums.Add(_owner._weights, [_groups], [sums], from);
            sums.CopyTo(target);
        }
    }
}
