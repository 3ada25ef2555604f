using System.Buffers;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of columns over the groups of a bootstrap. They depend neither on threads, nor on the machine, nor on which columns are summed together: those of
/// whole numbers are exact, others are added group by group.
/// </summary>
internal static class ColumnSums
{
    private const int Tile = ClusterWeights.Tile;
    private const int TilesOfJob = 8;
    private const long WorthSharing = 1 << 16; // groups times places below which handing out costs more than it saves

    /// <summary>Makes the weighted sums of columns at places from <paramref name="from"/> on.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="from">First place.</param>
    /// <param name="count">Number of places.</param>
    /// <returns>By column, one sum a place; the arrays are rented and may be longer.</returns>
    public static double[][] Of(ClusterWeights weights, IReadOnlyList<PackedColumn> columns, int from, int count)
    {
        var targets = columns.Select(_ => Rented(count)).ToArray();
        var (first, end) = (from / Tile, ((from + count - 1) / Tile) + 1);
        weights.Prepare(first..end);
        var passes = Passes(columns, targets, new Places(from, count)).ToArray();
        // A tile's weights stay in the processor's cache while all passes read them.
        void Job(int job)
        {
            for (var tile = first + (job * TilesOfJob); tile < Math.Min(end, first + ((job + 1) * TilesOfJob)); tile++)
            {
                foreach (var pass in passes)
                    pass.Add(weights, tile);
            }
        }

        var jobs = (end - first + TilesOfJob - 1) / TilesOfJob;
        if ((long)passes.Length * weights.Groups * count < WorthSharing)
        {
            for (var job = 0; job < jobs; job++)
                Job(job);
        }
        else
        {
            Parallel.For(0, jobs, weights.Options, Job);
        }

        GC.KeepAlive(weights);
        foreach (var digits in passes.OfType<Digits>())
            digits.Dispose();
        return targets;
    }

    private static IEnumerable<IPass> Passes(IReadOnlyList<PackedColumn> columns, double[][] targets, Places places)
    {
        var all = columns.Zip(targets, (column, sums) => new Summed(column, new Target(sums, places))).ToArray();
        foreach (var alike in OfSameGroups(all.Where(c => c.Column.Groups.Length > 0)))
            yield return new Reals(alike);
        foreach (var digits in all.SelectMany(c => c.Column.Digits.Select((digit, place) => new Digit(digit, PackedColumn.Scale(place), c.Target))).Chunk(DigitSums.Columns))
            yield return new Digits(digits);
    }

    /// <summary>Columns one by one, or two whose values stand at the same groups.</summary>
    private static IEnumerable<Summed[]> OfSameGroups(IEnumerable<Summed> columns)
    {
        var single = new List<Summed>();
        foreach (var column in columns)
        {
            var other = single.FindIndex(s => s.Column.Groups.AsSpan().SequenceEqual(column.Column.Groups));
            if (other < 0)
            {
                single.Add(column);
                continue;
            }

            yield return [single[other], column];
            single.RemoveAt(other);
        }

        foreach (var column in single)
            yield return [column];
    }

    /// <summary>A pass over the weights of a tile.</summary>
    private interface IPass
    {
        void Add(ClusterWeights weights, int tile);
    }

    private static double[] Rented(int count)
    {
        var sums = ArrayPool<double>.Shared.Rent(count);
        sums.AsSpan(0, count).Clear();
        return sums;
    }

    /// <summary>Places that are asked for.</summary>
    private readonly record struct Places(int From, int Count);

    /// <summary>Where a column's sums go: an array whose first element is the first place.</summary>
    private readonly record struct Target(double[] Sums, Places Places)
    {
        /// <summary>The first place of a tile that is asked for, within the tile.</summary>
        public int FirstIn(int tile) => Math.Max(0, Places.From - (tile * Tile));

        /// <summary>The sums of the places of a tile that are asked for.</summary>
        public Span<double> In(int tile)
        {
            var start = Math.Max(Places.From, tile * Tile);
            return Sums.AsSpan(start - Places.From, Math.Min(Places.From + Places.Count, (tile + 1) * Tile) - start);
        }
    }

    private sealed record Digit(uint[] Values, double Scale, Target Target)
    {
        public void Add(ReadOnlySpan<int> sums, int tile)
        {
            var target = Target.In(tile);
            sums = sums.Slice(Target.FirstIn(tile), target.Length);
            for (var place = 0; place < target.Length; place++)
                target[place] += sums[place] * Scale;
        }
    }

    private sealed record Summed(PackedColumn Column, Target Target);

    private sealed class Digits(Digit[] digits) : IPass, IDisposable
    {
        private readonly DigitSums _kernel = new([.. digits.Select(d => d.Values)]);

        public void Add(ClusterWeights weights, int tile)
        {
            Span<int> sums = stackalloc int[DigitSums.Columns * Tile];
            sums.Clear();
            _kernel.Add(weights.OfTile(tile), weights.MostIn(tile), sums);
            for (var c = 0; c < digits.Length; c++)
                digits[c].Add(sums.Slice(c * Tile, Tile), tile);
        }

        public void Dispose() => _kernel.Dispose();
    }

    private sealed class Reals(Summed[] columns) : IPass
    {
        public void Add(ClusterWeights weights, int tile)
        {
            Span<double> sums = stackalloc double[2 * Tile];
            sums.Clear();
            var first = columns[0].Column;
            if (columns is [_, var second])
                RealSums.AddTwo(weights.OfTile(tile), first.Groups, first.Values, second.Column.Values, sums);
            else
                RealSums.Add(weights.OfTile(tile), first.Groups, first.Values, sums[..Tile]);
            for (var c = 0; c < columns.Length; c++)
            {
                var asked = columns[c].Target.In(tile);
                sums.Slice((c * Tile) + columns[c].Target.FirstIn(tile), asked.Length).CopyTo(asked);
            }
        }
    }
}
