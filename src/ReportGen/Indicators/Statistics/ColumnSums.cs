using System.Numerics;
using System.Runtime.InteropServices;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of columns over the groups of a bootstrap, draws side by side. A draw's sum adds its groups in their order, product by product
/// without fusing, so it depends neither on threads, nor on the width of the machine's vectors, nor on which columns are summed together.
/// </summary>
internal static class ColumnSums
{
    private const int Block = 256; // draws; a block's weights and sums of a batch stay in the first cache
    private const int Batch = 12; // columns

    /// <summary>Adds the weighted sums of columns (by group) at places from <paramref name="from"/> on to targets of one length.</summary>
    public static void Add(ClusterWeights weights, IReadOnlyList<double[]> columns, IReadOnlyList<double[]> targets, int from)
    {
        if (columns.Count == 0)
            return;
        var blocks = (targets[0].Length + Block - 1) / Block;
        var batches = (columns.Count + Batch - 1) / Batch;
        Parallel.For(0, blocks * batches, weights.Options, job =>
        {
            var (first, at) = (job / blocks * Batch, job % blocks * Block);
            var count = Math.Min(Batch, columns.Count - first);
            AddBlock(weights, [.. columns.Skip(first).Take(count)], [.. targets.Skip(first).Take(count)], new Place(from, at));
        });
    }

    private static void AddBlock(ClusterWeights weights, double[][] columns, double[][] targets, Place place)
    {
        var length = Math.Min(Block, targets[0].Length - place.At);
        Span<double> wide = stackalloc double[Block];
        wide = wide[..length];
        for (var group = 0; group < weights.Groups; group++)
        {
            var ready = false;
            for (var k = 0; k < columns.Length; k++)
            {
                var value = columns[k][group];
                if (value == 0)
                    continue;
                if (!ready)
                    Widen(weights.Row(group).Slice(place.From + place.At, length), wide);
                ready = true;
                AddScaled(wide, value, targets[k].AsSpan(place.At, length));
            }
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

    private readonly record struct Place(int From, int At);
}
