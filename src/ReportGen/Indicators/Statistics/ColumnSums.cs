using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of columns over the groups of a bootstrap, draws side by side. A draw's sum adds its groups in their order, product by product
/// without fusing, so it depends neither on threads, nor on the width of the machine's vectors, nor on which columns are summed together.
/// </summary>
internal static class ColumnSums
{
    private const int Block = ClusterWeights.Block; // a block's weights and sums of a batch stay in the first cache
    private const int Batch = 8; // columns
    private const int Together = 4; // groups added in one pass over the sums, which are then read and written a quarter as often

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
                for (var g = 0; g < count && !ready; g++)
                    Widen(weights.Row(group + g, place.Places), wide.Slice(g * Block, length));
                ready = true;
                AddGroups(wide, values, targets[k].AsSpan(place.At, length));
            }
        }
    }

    private static void AddGroups(ReadOnlySpan<double> wide, ReadOnlySpan<double> values, Span<double> totals)
    {
        if (values.Length == Together && !values.Contains(0))
        {
            AddScaled(wide, values, totals);
            return;
        }

        for (var g = 0; g < values.Length; g++)
        {
            if (values[g] != 0)
                AddScaled(wide.Slice(g * Block, totals.Length), values[g], totals);
        }
    }

    /// <summary>Bytes as doubles. A whole number below 2^52 written into the low bits of 2^52 is that sum exactly, so taking 2^52 away leaves it.</summary>
    private static void Widen(ReadOnlySpan<byte> weights, Span<double> wide)
    {
        const double Base = 4503599627370496;
        var whole = weights.Length - (weights.Length % Vector<byte>.Count);
        var bytes = MemoryMarshal.Cast<byte, Vector<byte>>(weights[..whole]);
        var doubles = MemoryMarshal.Cast<double, Vector<double>>(wide[..whole]);
        var (bits, less) = (new Vector<ulong>(BitConverter.DoubleToUInt64Bits(Base)), new Vector<double>(Base));
        for (int i = 0, at = 0; i < bytes.Length; i++)
        {
            Vector.Widen(bytes[i], out var low, out var high);
            for (var half = 0; half < 2; half++)
            {
                Vector.Widen(half == 0 ? low : high, out var first, out var second);
                Vector.Widen(first, out var a, out var b);
                Vector.Widen(second, out var c, out var d);
                doubles[at++] = Vector.AsVectorDouble(a | bits) - less;
                doubles[at++] = Vector.AsVectorDouble(b | bits) - less;
                doubles[at++] = Vector.AsVectorDouble(c | bits) - less;
                doubles[at++] = Vector.AsVectorDouble(d | bits) - less;
            }
        }

        for (var i = whole; i < weights.Length; i++)
            wide[i] = weights[i];
    }

    private static void AddScaled(ReadOnlySpan<double> weights, double value, Span<double> totals)
    {
        var whole = weights.Length - (weights.Length % Vector<double>.Count);
        var factor = new Vector<double>(value);
        var w = MemoryMarshal.Cast<double, Vector<double>>(weights[..whole]);
        var t = MemoryMarshal.Cast<double, Vector<double>>(totals[..whole]);
        for (var i = 0; i < w.Length && i < t.Length; i++)
            t[i] += w[i] * factor;
        for (var i = whole; i < weights.Length; i++)
            totals[i] += weights[i] * value;
    }

    /// <summary>The same of four groups, one after the other, so that the sums are those of four passes.</summary>
    private static void AddScaled(ReadOnlySpan<double> wide, ReadOnlySpan<double> values, Span<double> totals)
    {
        var whole = totals.Length - (totals.Length % Vector<double>.Count);
        Vector<double> first = new(values[0]), second = new(values[1]), third = new(values[2]), fourth = new(values[3]);
        var w1 = MemoryMarshal.Cast<double, Vector<double>>(wide[..whole]);
        var w2 = MemoryMarshal.Cast<double, Vector<double>>(wide.Slice(Block, whole));
        var w3 = MemoryMarshal.Cast<double, Vector<double>>(wide.Slice(2 * Block, whole));
        var w4 = MemoryMarshal.Cast<double, Vector<double>>(wide.Slice(3 * Block, whole));
        var t = MemoryMarshal.Cast<double, Vector<double>>(totals[..whole]);
        for (var i = 0; i < t.Length && i < w1.Length && i < w2.Length && i < w3.Length && i < w4.Length; i++)
            t[i] = t[i] + (w1[i] * first) + (w2[i] * second) + (w3[i] * third) + (w4[i] * fourth);
        for (var i = whole; i < totals.Length; i++)
            totals[i] = totals[i] + (wide[i] * values[0]) + (wide[Block + i] * values[1]) + (wide[(2 * Block) + i] * values[2]) + (wide[(3 * Block) + i] * values[3]);
    }

    /// <summary>Places of the weights, and where their sums stand in the targets.</summary>
    private readonly record struct Place(Stretch Places, int At);
}
