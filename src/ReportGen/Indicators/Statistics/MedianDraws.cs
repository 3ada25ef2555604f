namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted medians draw by draw. One pass adds the weights of the values in ascending order and notes the sums after every 64th value; each draw
/// then looks only into the stretch in which its middle lies.
/// </summary>
internal sealed class MedianDraws : IDrawSource
{
    private const int Step = 64;
    private readonly ClusterWeights _weights;
    private readonly double[] _sorted;
    private readonly int[] _groups;

    /// <param name="weights">Weights of the clusters.</param>
    /// <param name="values">One a cluster; NaN where it has none.</param>
    public MedianDraws(ClusterWeights weights, double[] values)
    {
        var order = Enumerable.Range(0, values.Length).Where(i => !double.IsNaN(values[i])).OrderBy(i => values[i]).ThenBy(i => i).ToArray();
        _weights = weights;
        _sorted = [.. order.Select(i => values[i])];
        _groups = [.. order.Select(weights.GroupOf)];
    }

    public void Fill(Span<double> target, int from)
    {
        var result = new double[target.Length];
        Parallel.ForEach(ClusterWeights.Stretches(from, result.Length), _weights.Options, places => FillBlock(result.AsSpan(places.From - from, places.Length), places));
        result.CopyTo(target);
    }

    private void FillBlock(Span<double> result, Stretch places)
    {
        var length = places.Length;
        var stretches = (_sorted.Length + Step - 1) / Step;
        var sums = new int[(stretches + 1) * length]; // [stretch][draw]: weight of all values before the stretch
        for (var s = 0; s < stretches; s++)
        {
            var after = sums.AsSpan((s + 1) * length, length);
            sums.AsSpan(s * length, length).CopyTo(after);
            for (var i = s * Step; i < Math.Min(_sorted.Length, (s + 1) * Step); i++)
                Add(_weights.Row(_groups[i], places), after);
        }

        for (var draw = 0; draw < length; draw++)
            result[draw] = Middle(new Draw(sums, stretches, length, draw), places.From + draw);
    }

    private static void Add(ReadOnlySpan<byte> weights, Span<int> sums)
    {
        for (var i = 0; i < weights.Length; i++)
            sums[i] += weights[i];
    }

    private double Middle(Draw draw, int place)
    {
        var total = draw.Before(draw.Stretches);
        if (total == 0)
            return double.NaN;
        var lower = Find(draw, place, (total - 1) / 2);
        return total % 2 == 1 ? lower : (lower + Find(draw, place, total / 2)) / 2;
    }

    private double Find(Draw draw, int place, int rank)
    {
        var (low, high) = (0, draw.Stretches - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = draw.Before(middle) <= rank ? (middle, high) : (low, middle - 1);
        }

        var seen = draw.Before(low);
        for (var i = low * Step; i < _sorted.Length; i++)
        {
            seen += _weights[_groups[i], place];
            if (seen > rank)
                return _sorted[i];
        }

        return double.NaN;
    }

    private readonly record struct Draw(int[] Sums, int Stretches, int Length, int Number)
    {
        public int Before(int stretch) => Sums[(stretch * Length) + Number];
    }
}
