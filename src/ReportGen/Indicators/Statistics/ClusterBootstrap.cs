using System.Buffers;
using System.Runtime.InteropServices;
using ReportGen.Data;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// A bootstrap over clusters (creators): each draw takes as many clusters as there are, with replacement, so that a cluster has an integer weight
/// (multinomial) that holds for both quarters; see <see cref="ClusterWeights"/> for many clusters. The result depends neither on the number of
/// threads nor on the width of the machine's vectors. Sums are computed when their draws are first needed, those that wait together,
/// and a column that was summed before is not summed again.
/// </summary>
internal sealed class ClusterBootstrap : IDisposable
{
    private readonly ClusterWeights _weights;
    private readonly Dictionary<Hash128, WeakReference<Sampled>> _known = []; // gone when no number rests on them any more, or a report would keep thousands
    private readonly Lock _gate = new();
    private readonly List<Column> _waiting = [];

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
        for (var place = 0; place < weights.Length; place++)
            weights[place] = _weights[group, place];
        return weights;
    }

    /// <summary>The weighted sum of a column (one value a cluster).</summary>
    public Sampled Sum(double[] column) => SumOfGroups(_weights.Reduce(column));

    /// <summary>The weighted sum of a column that is already summed by group of clusters (one value a group). The array may be used again afterwards.</summary>
    public Sampled SumOfGroups(double[] groups)
    {
        var key = Hash128.Of(MemoryMarshal.AsBytes(groups.AsSpan()));
        lock (_gate)
        {
            if (Known(key) is { } known)
                return known;
        }

        var column = new Column(this, groups); // takes time, and others wait for the gate
        lock (_gate)
        {
            if (Known(key) is { } known)
                return known;
            _waiting.Add(column);
            var added = new Sampled(column, _weights.Width);
            _known[key] = new WeakReference<Sampled>(added);
            return added;
        }
    }

    private Sampled? Known(Hash128 key) => _known.TryGetValue(key, out var reference) && reference.TryGetTarget(out var known) ? known : null;

    /// <summary>The weighted sums of columns (each one value a cluster).</summary>
    public Sampled[] Sums(params double[][] columns) => [.. columns.Select(Sum)];

    /// <summary>The weighted median of values over the clusters where they are numbers; see <see cref="WeightedMedian"/>.</summary>
    public Sampled Median(double[] values) => new(new MedianDraws(_weights, values), _weights.Width);

    /// <summary>Gives the weights' memory back: no draw can be asked for afterwards.</summary>
    public void Dispose() => _weights.Dispose();

    /// <summary>Sums a column and all that wait for the same places, in one pass over the weights; a column of which no draw is known waits for any.</summary>
    private void SumWaiting(Column asked, Places places)
    {
        List<Column> columns;
        lock (_gate)
        {
            columns = _waiting.FindAll(c => c.Takes(places));
            _waiting.RemoveAll(c => c.Takes(places));
            columns.ForEach(c => c.Wanted = null);
        }

        if (!columns.Contains(asked))
            columns.Add(asked);
        var sums = ColumnSums.Of(_weights, [.. columns.Select(c => c.Packed)], places.From, places.Count);
        for (var k = 0; k < sums.Length; k++)
            columns[k].Keep(new Piece(places, sums[k]));
    }

    private void Wait(Column column, Places places)
    {
        lock (_gate)
        {
            if (column.Wanted is null)
                _waiting.Add(column);
            column.Wanted = places;
        }
    }

    /// <summary>Places from one on.</summary>
    private readonly record struct Places(int From, int Count);

    /// <summary>Sums that were made with others and not yet taken, in a rented array.</summary>
    private sealed record Piece(Places Places, double[] Sums);

    /// <summary>A column whose sums are computed in pieces: the value of the sample at once, the draws when needed.</summary>
    private sealed class Column : IDrawSource
    {
        private readonly ClusterBootstrap _owner;
        private Piece? _piece;

        public Column(ClusterBootstrap owner, double[] groups)
        {
            (_owner, Packed) = (owner, PackedColumn.Of(groups, owner.ByGroup.Most));
        }

        public PackedColumn Packed { get; }

        /// <summary>The places it waits for; a count of 0 stands for any from the first draw on, null for none.</summary>
        public Places? Wanted { get; set; } = new Places(1, 0);

        /// <summary>Whether it waits for such places.</summary>
        public bool Takes(Places places) => Wanted is { } wanted && (wanted == places || (wanted.Count == 0 && places.From == 1));

        public void Keep(Piece piece) => _piece = piece;

        public void Want(int from, int to)
        {
            if (to <= Math.Max(from, 1))
                return;
            _owner.Wait(this, new Places(Math.Max(from, 1), to - Math.Max(from, 1)));
        }

        public void Fill(Span<double> target, int from)
        {
            if (from == 0)
            {
                target[0] = Packed.Total;
                target = target[1..];
                from = 1;
            }

            if (target.IsEmpty)
                return;
            var places = new Places(from, target.Length);
            if (Taken(places) is not { } sums)
            {
                _owner.SumWaiting(this, places);
                sums = Taken(places) ?? ColumnSums.Of(_owner._weights, [Packed], from, target.Length)[0]; // another thread took other places in between
            }

            sums.AsSpan(0, target.Length).CopyTo(target);
            ArrayPool<double>.Shared.Return(sums);
        }

        /// <summary>The sums that are kept, if they are of these places; nobody else has them then.</summary>
        private double[]? Taken(Places places) => Interlocked.Exchange(ref _piece, null) is { } piece && piece.Places == places ? piece.Sums : null;
    }
}
