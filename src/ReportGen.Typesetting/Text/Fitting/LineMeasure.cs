namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>Sums over the clusters of a segment, from which any line of it is measured in constant time.</summary>
internal sealed class LineMeasure
{
    private readonly Cluster[] _clusters;
    private readonly LineSum[] _sums;

    /// <summary>Measures clusters.</summary>
    public LineMeasure(Cluster[] clusters)
        : this(clusters, clusters.Length, new LineSum[clusters.Length + 1])
    {
    }

    /// <summary>Measures the first clusters of an array.</summary>
    /// <param name="clusters">The clusters.</param>
    /// <param name="count">Their number.</param>
    /// <param name="sums">Room for one more sum than there are clusters.</param>
    public LineMeasure(Cluster[] clusters, int count, LineSum[] sums)
    {
        (_clusters, Count, _sums) = (clusters, count, sums);
        _sums[0] = default;
        for (var k = 0; k < count; k++)
            Add(k);
    }

    /// <summary>Number of clusters.</summary>
    public int Count { get; }

    /// <summary>The clusters.</summary>
    public ReadOnlySpan<Cluster> Clusters => _clusters.AsSpan(0, Count);

    /// <summary>The line from one cluster to before another.</summary>
    public LineFit Fit(int start, int end)
    {
        var content = Math.Max(_sums[end].Content, start + 1);
        ref readonly var first = ref _sums[start + 1];
        ref readonly var last = ref _sums[content];
        ref readonly var closing = ref _clusters[content - 1];
        var width = last.Natural - first.Natural + _clusters[start].Advance - Spacing.StartTrim(_clusters[start]);
        return new LineFit(
            start, end, content, width, last.Gaps - first.Gaps, last.Shrink - first.Shrink, closing.Class == CharClass.Close ? closing.Blank : 0)
        {
            HasWide = last.Wide > _sums[start].Wide,
        };
    }

    private void Add(int k)
    {
        ref readonly var right = ref _clusters[k];
        ref readonly var before = ref _sums[k];
        double squeeze = 0, shrink = 0;
        var gaps = 0;
        if (k > 0)
        {
            ref readonly var left = ref _clusters[k - 1];
            squeeze = Spacing.Squeeze(left, right);
            shrink = Spacing.Shrink(left, right);
            gaps = Spacing.Stretches(left, right) ? 1 : 0;
        }

        _sums[k + 1] = new LineSum(
            before.Natural + right.Advance - squeeze, before.Shrink + shrink, before.Gaps + gaps,
            before.Wide + (right.Class.IsWide() ? 1 : 0), right.Class.Hangs() ? before.Content : k + 1);
    }
}

/// <summary>What the clusters before one come to, and the pairs among them.</summary>
/// <param name="Natural">Width in points, marks closed up.</param>
/// <param name="Shrink">Points that can be taken away.</param>
/// <param name="Gaps">Places that may stretch.</param>
/// <param name="Wide">Wide clusters.</param>
/// <param name="Content">Cluster after the last that does not hang.</param>
internal readonly record struct LineSum(double Natural, double Shrink, int Gaps, int Wide, int Content);
