namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of columns over the groups of a bootstrap, draws side by side. A draw's sum adds its groups in their order, product by product
/// without fusing, so it depends neither on threads, nor on the width of the machine's vectors, nor on which columns are summed together.
/// </summary>
internal static class ColumnSums
{
    private const int Block = ClusterWeights.Block; // a block's weights and sums of a batch stay in the first cache
    private const int Batch = 8; // columns
    private const int Few = 2; // columns for which weights are widened in passing, as the pass that widens them beforehand would cost more
    private const int Together = SumKernels.Together; // groups added in one pass over the sums, which are then read and written a quarter as often

    /// <summary>Adds the weighted sums of columns (by group) at places from <paramref name="from"/> on to targets of one length.</summary>
    public static void Add(ClusterWeights weights, IReadOnlyList<double[]> columns, IReadOnlyList<double[]> targets, int from)
    {
        if (columns.Count == 0)
            return;
        var stretches = ClusterWeights.Stretches(from, targets[0].Length);
        var batches = (columns.Count + Batch - 1) / Batch;
        Parallel.For(0, stretches.Length * batches, weights.Options, job =>
        {
            var (first, places) = (job / stretches.Length * Batch, stretches[job % stretches.Length]);
            var count = Math.Min(Batch, columns.Count - first);
            AddStretch(weights, [.. columns.Skip(first).Take(count)], [.. targets.Skip(first).Take(count)], new Place(places, places.From - from));
        });
    }

    private static void AddStretch(ClusterWeights weights, double[][] columns, double[][] targets, Place place)
    {
        var length = place.Places.Length;
        Span<double> wide = stackalloc double[Together * Block];
        for (var group = 0; group < weights.Groups; group += Together)
        {
            var count = Math.Min(Together, weights.Groups - group);
            var ready = false;
            for (var k = 0; k < columns.Length; k++)
            {
                ReadOnlySpan<double> values = columns[k].AsSpan(group, count);
                if (!values.ContainsAnyExcept(0))
                    continue;
                var totals = targets[k].AsSpan(place.At, length);
                if (columns.Length <= Few && SumKernels.IsWideningFree && count == Together)
                {
                    SumKernels.AddBytes(new Four(weights, group, place.Places), values, totals);
                    continue;
                }

                for (var g = 0; g < count && !ready; g++)
                    SumKernels.Widen(weights.Row(group + g, place.Places), wide.Slice(g * Block, length));
                ready = true;
                AddGroups(wide, values, totals);
            }
        }
    }

    private static void AddGroups(ReadOnlySpan<double> wide, ReadOnlySpan<double> values, Span<double> totals)
    {
        if (values.Length == Together && !values.Contains(0))
        {
            SumKernels.AddFour(wide, values, totals);
            return;
        }

        for (var g = 0; g < values.Length; g++)
        {
            if (values[g] != 0)
                SumKernels.AddOne(wide.Slice(g * Block, totals.Length), values[g], totals);
        }
    }

    /// <summary>Places of the weights, and where their sums stand in the targets.</summary>
    private readonly record struct Place(Stretch Places, int At);
}
