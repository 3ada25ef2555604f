namespace ReportGen.Typesetting.Text;

/// <summary>Walks along a line cluster by cluster and adds up its width.</summary>
internal struct LineCursor(Cluster[] clusters, int start)
{
    private readonly int _start = start;
    private int _next = start;
    private double _width;
    private double _shrink;
    private int _gaps;

    /// <summary>The line up to here.</summary>
    public LineFit Current { get; private set; }

    /// <summary>Whether the line may end here.</summary>
    public readonly BreakKind BreakAfter => _next < clusters.Length ? clusters[_next].Break : BreakKind.Allowed;

    public bool MoveNext()
    {
        if (_next >= clusters.Length)
            return false;
        ref readonly var cluster = ref clusters[_next];
        if (_next == _start)
        {
            _width = -Spacing.StartTrim(cluster);
        }
        else
        {
            ref readonly var left = ref clusters[_next - 1];
            _width -= Spacing.Squeeze(left, cluster);
            _shrink += Spacing.Shrink(left, cluster);
            _gaps += Spacing.Stretches(left, cluster) ? 1 : 0;
        }

        _width += cluster.Advance;
        _next++;
        Current = cluster.Class.Hangs() && Current.End > _start
            ? Current with { End = _next }
            : new LineFit(_start, _next, _next, _width, _gaps, _shrink, cluster.Class == CharClass.Close ? cluster.Blank : 0);
        return true;
    }
}
