using System.Buffers;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of columns over the groups of a bootstrap. They depend neither on threads, nor on the machine, nor on which columns are summed together: those of
/// whole numbers are exact, others are added group by group.
/// </summary>
internal static class ColumnSums
{
    private const int Tile = ClusterWeights.Tile;
    private const int TilesOfJob = 32;
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
        var spans = Enumerable.Range(0, (end - first + TilesOfJob - 1) / TilesOfJob).Select(s => first + (s * TilesOfJob)).ToArray();
        var passes = Passes(columns, targets, new Places(from, count)).ToArray();
        void Job(int job)
        {
            var start = spans[job % spans.Length];
            for (var tile = start; tile < Math.Min(end, start + TilesOfJob); tile++)
                passes[job / spans.Length].Add(weights, tile);
        }

        var jobs = passes.Length * spans.Length;
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

    /// <summary>A column stands in one pass, so that no two threads add to the same sum.</summary>
    private static IEnumerable<IPass> Passes(IReadOnlyList<PackedColumn> columns, double[][] targets, Places places)
    {
        var digits = new List<Digit>();
        for (var k = 0; k < targets.Length; k++)
        {
            var target = new Target(targets[k], places);
            if (columns[k].Groups.Length > 0)
                yield return new Reals(columns[k], target);
            if (digits.Count > 0 && digits.Count + columns[k].Digits.Length > DigitSums.Columns)
            {
                yield return new Digits(digits);
                digits.Clear();
            }

            digits.AddRange(columns[k].Digits.Select((digit, place) => new Digit(digit, PackedColumn.Scale(place), target)));
        }

        if (digits.Count > 0)
            yield return new Digits(digits);
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
        /// <summary>The places of a tile that are asked for, within the tile.</summary>
        public Range Within(int tile) => Math.Max(0, Places.From - (tile * Tile))..Math.Min(Tile, Places.From + Places.Count - (tile * Tile));

        /// <summary>The sum at a place of a tile.</summary>
        public ref double At(int tile, int place) => ref Sums[(tile * Tile) + place - Places.From];
    }

    private sealed record Digit(uint[] Values, double Scale, Target Target)
    {
        public void Add(ReadOnlySpan<int> sums, int tile)
        {
            var range = Target.Within(tile);
            for (var place = range.Start.Value; place < range.End.Value; place++)
                Target.At(tile, place) += sums[place] * Scale;
        }
    }

    private sealed class Digits(IEnumerable<Digit> digits) : IPass, IDisposable
    {
        private readonly Four[] _fours = [.. digits.Chunk(DigitSums.Columns).Select(d => new Four(d, new DigitSums([.. d.Select(one => one.Values)])))];

        public void Add(ClusterWeights weights, int tile)
        {
            Span<int> sums = stackalloc int[DigitSums.Columns * Tile];
            foreach (var (digits, kernel) in _fours)
            {
                sums.Clear();
                kernel.Add(weights.OfTile(tile), weights.MostIn(tile), sums);
                for (var c = 0; c < digits.Length; c++)
                    digits[c].Add(sums.Slice(c * Tile, Tile), tile);
            }
        }

        public void Dispose() => Array.ForEach(_fours, four => four.Sums.Dispose());

        private sealed record Four(Digit[] Columns, DigitSums Sums);
    }

    private sealed class Reals(PackedColumn column, Target target) : IPass
    {
        public void Add(ClusterWeights weights, int tile)
        {
            Span<double> sums = stackalloc double[Tile];
            sums.Clear();
            RealSums.Add(weights.OfTile(tile), column.Groups, column.Values, sums);
            var range = target.Within(tile);
            for (var place = range.Start.Value; place < range.End.Value; place++)
                target.At(tile, place) = sums[place];
        }
    }
}
