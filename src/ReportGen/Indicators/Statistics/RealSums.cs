using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of numbers at the sixteen places of a tile. A place's sum adds the groups in their order, product by product without fusing, so it
/// does not depend on the width of the machine's vectors.
/// </summary>
internal static class RealSums
{
    private const int Tile = ClusterWeights.Tile;
    private const int Four = ClusterWeights.Together;
    private const double Base = 4503599627370496; // 2^52: a small whole number written into its low bits is their sum exactly, so taking it away leaves the number

    /// <summary>Adds the weighted sums.</summary>
    /// <param name="weights">The tile's weights.</param>
    /// <param name="groups">Groups with a value.</param>
    /// <param name="values">Their values.</param>
    /// <param name="sums">Sixteen places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<uint> weights, ReadOnlySpan<int> groups, ReadOnlySpan<double> values, Span<double> sums)
    {
        var to = MemoryMarshal.Cast<double, Vector256<double>>(sums)[..4];
        var (a, b, c, d) = (to[0], to[1], to[2], to[3]);
        for (var i = 0; i < groups.Length && i < values.Length; i++)
        {
            var group = (uint)groups[i];
            var line = weights.Slice((int)(group / Four) * Tile, Tile);
            var shift = (int)(group % Four) * 8;
            var (low, high) = (Bytes(line[..(Tile / 2)], shift), Bytes(line[(Tile / 2)..], shift));
            var value = Vector256.Create(values[i]);
            a += Doubles(low.GetLower()) * value;
            b += Doubles(low.GetUpper()) * value;
            c += Doubles(high.GetLower()) * value;
            d += Doubles(high.GetUpper()) * value;
        }

        (to[0], to[1], to[2], to[3]) = (a, b, c, d);
    }

    /// <summary>Adds the weighted sums of two columns with values of the same groups, whose weights are taken apart once for both.</summary>
    /// <param name="weights">The tile's weights.</param>
    /// <param name="groups">Groups with a value.</param>
    /// <param name="first">Their values in the one column.</param>
    /// <param name="second">Their values in the other.</param>
    /// <param name="sums">Sixteen places of the one, then of the other.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTwo(ReadOnlySpan<uint> weights, ReadOnlySpan<int> groups, ReadOnlySpan<double> first, ReadOnlySpan<double> second, Span<double> sums)
    {
        var to = MemoryMarshal.Cast<double, Vector256<double>>(sums)[..8];
        var (a, b, c, d, e, f, g, h) = (to[0], to[1], to[2], to[3], to[4], to[5], to[6], to[7]);
        for (var i = 0; i < groups.Length && i < first.Length && i < second.Length; i++)
        {
            var group = (uint)groups[i];
            var line = weights.Slice((int)(group / Four) * Tile, Tile);
            var shift = (int)(group % Four) * 8;
            var (one, other) = (Vector256.Create(first[i]), Vector256.Create(second[i]));
            var bytes = Bytes(line[..(Tile / 2)], shift);
            var four = Doubles(bytes.GetLower());
            a += four * one;
            e += four * other;
            four = Doubles(bytes.GetUpper());
            b += four * one;
            f += four * other;
            bytes = Bytes(line[(Tile / 2)..], shift);
            four = Doubles(bytes.GetLower());
            c += four * one;
            g += four * other;
            four = Doubles(bytes.GetUpper());
            d += four * one;
            h += four * other;
        }

        (to[0], to[1], to[2], to[3]) = (a, b, c, d);
        (to[4], to[5], to[6], to[7]) = (e, f, g, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Bytes(ReadOnlySpan<uint> fours, int shift) => Vector256.ShiftRightLogical(Vector256.Create(fours), shift) & Vector256.Create(255u);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Doubles(Vector128<uint> small)
    {
        if (Avx.IsSupported)
            return Avx.ConvertToVector256Double(small.AsInt32());
        var (lower, upper) = Vector128.Widen(small);
        return (Vector256.Create(lower, upper) | Vector256.Create(BitConverter.DoubleToUInt64Bits(Base))).AsDouble() - Vector256.Create(Base);
    }
}
