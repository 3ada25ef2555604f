namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted medians draw by draw. One pass adds the weights of the values in ascending order and notes the sums after every 64th value; each draw
/// then looks only into the stretch in which its middle lies.
/// </summary>
internal sealed class MedianDraws : IDrawSource
{
    private const int Step = 64, Tile = ClusterWeights.Tile, Four = ClusterWeights.Together;
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

    private int Stretches => (_sorted.Length + Step - 1) / Step;

    public void Want(int from, int to)
    {
    }

    public void Fill(Span<double> target, int from)
    {
        var result = new double[target.Length];
        var (first, last) = (from / Tile, (from + target.Length - 1) / Tile);
        _weights.Prepare(first..(last + 1));
        Parallel.For(first, last + 1, _weights.Options, () => new int[(Stretches + 1) * Tile], (tile, _, sums) =>
        {
            FillTile(result, from, tile, sums);
            return sums;
        }, _ => { });
        GC.KeepAlive(_weights);
        result.CopyTo(target);
    }

    private void FillTile(double[] result, int from, int tile, int[] sums)
    {
        var weights = _weights.OfTile(tile);
        for (var s = 0; s < Stretches; s++)
        {
            var after = sums.AsSpan((s + 1) * Tile, Tile);
            sums.AsSpan(s * Tile, Tile).CopyTo(after);
            for (var i = s * Step; i < Math.Min(_sorted.Length, (s + 1) * Step); i++)
                Add(weights.Slice(_groups[i] / Four * Tile, Tile), _groups[i] % Four * 8, after);
        }

        for (var place = Math.Max(from, tile * Tile); place < Math.Min(from + result.Length, (tile + 1) * Tile); place++)
            result[place - from] = Middle(new Draw(sums, Stretches, place % Tile), place);
    }

    private static void Add(ReadOnlySpan<uint> weights, int shift, Span<int> sums)
    {
        for (var i = 0; i < weights.Length && i < sums.Length; i++)
            sums[i] += (int)((weights[i] >> shift) & 255);
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

    /// <summary>The sums of a draw: weight of all values before each stretch.</summary>
    private readonly record struct Draw(int[] Sums, int Stretches, int Number)
    {
        public int Before(int stretch) => Sums[(stretch * Tile) + Number];
    }
}
