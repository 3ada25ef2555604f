namespace ReportGen.Typesetting.Text.Fitting;

/// <summary>Sums over the clusters of a segment, from which any line of it is measured in constant time.</summary>
internal sealed class LineMeasure
{
    private readonly Cluster[] _clusters;
    private readonly Sum[] _sums;

    public LineMeasure(Cluster[] clusters)
    {
        _clusters = clusters;
        _sums = new Sum[clusters.Length + 1];
        for (var k = 0; k < clusters.Length; k++)
            _sums[k + 1] = Add(k);
    }

    /// <summary>Number of clusters.</summary>
    public int Count => _clusters.Length;

    /// <summary>The clusters.</summary>
    public Cluster[] Clusters => _clusters;

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

    private Sum Add(int k)
    {
        ref readonly var right = ref _clusters[k];
        var sum = _sums[k];
        var hangs = right.Class.Hangs();
        sum = sum with { Natural = sum.Natural + right.Advance, Content = hangs ? sum.Content : k + 1, Wide = sum.Wide + (right.Class.IsWide() ? 1 : 0) };
        if (k == 0)
            return sum;
        ref readonly var left = ref _clusters[k - 1];
        return sum with
        {
            Natural = sum.Natural - Spacing.Squeeze(left, right),
            Shrink = sum.Shrink + Spacing.Shrink(left, right),
            Gaps = sum.Gaps + (Spacing.Stretches(left, right) ? 1 : 0),
        };
    }

    /// <summary>Of the clusters before one, and of the pairs among them.</summary>
    private readonly record struct Sum(double Natural, double Shrink, int Gaps, int Wide, int Content);
}
