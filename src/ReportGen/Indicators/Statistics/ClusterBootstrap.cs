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

    /// <summary>Columns summed so far, each time they were; a column asked for twice at once is summed twice, and otherwise once for each stretch of draws.</summary>
    public long Summed { get; private set; }

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
    private double[] SumWaiting(Column asked, Places places)
    {
        List<Column> others;
        lock (_gate)
        {
            others = _waiting.FindAll(c => c != asked && c.Takes(places));
            _waiting.RemoveAll(c => c.Takes(places));
            others.ForEach(c => c.Begin(places));
            Summed += others.Count + 1;
            asked.Begin(places); // where another thread sums it already, this one does not wait for it
        }

        var sums = ColumnSums.Of(_weights, [asked.Packed, .. others.Select(c => c.Packed)], places.From, places.Count);
        lock (_gate)
        {
            asked.End();
            for (var k = 0; k < others.Count; k++)
                others[k].Keep(new Piece(places, sums[k + 1]));
        }

        return sums[0];
    }

    private void Wait(Column column, Places places)
    {
        lock (_gate)
        {
            if (column.Has(places))
                return;
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
        private Places? _coming; // being summed
        private int _given; // the place up to which sums were handed out

        public Column(ClusterBootstrap owner, double[] groups)
        {
            (_owner, Packed) = (owner, PackedColumn.Of(groups, owner.ByGroup.Most));
        }

        public PackedColumn Packed { get; }

        /// <summary>The places it waits for; a count of 0 stands for any from the first draw on, null for none.</summary>
        public Places? Wanted { get; set; } = new Places(1, 0);

        /// <summary>Whether it waits for such places.</summary>
        public bool Takes(Places places) => Wanted is { } wanted && (wanted == places || (wanted.Count == 0 && places.From == 1));

        /// <summary>Whether the sums of such places are kept, or will be.</summary>
        public bool Has(Places places) => _coming == places || _piece?.Places == places;

        /// <summary>Waits no longer for places that are being summed.</summary>
        public void Begin(Places places) => (Wanted, _coming) = (Takes(places) ? null : Wanted, places);

        /// <summary>Is no longer summed.</summary>
        public void End() => _coming = null;

        /// <summary>Keeps sums until they are asked for; who asked meanwhile has made them alone.</summary>
        public void Keep(Piece piece)
        {
            End();
            if (piece.Places.From < Volatile.Read(ref _given))
                ArrayPool<double>.Shared.Return(piece.Sums);
            else
                _piece = piece;
        }

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
            var sums = Taken(places) ?? _owner.SumWaiting(this, places);
            Volatile.Write(ref _given, from + target.Length);
            sums.AsSpan(0, target.Length).CopyTo(target);
            ArrayPool<double>.Shared.Return(sums);
        }

        /// <summary>The sums that are kept, if they are of these places; nobody else has them then.</summary>
        private double[]? Taken(Places places) => Interlocked.Exchange(ref _piece, null) is { } piece && piece.Places == places ? piece.Sums : null;
    }
}
