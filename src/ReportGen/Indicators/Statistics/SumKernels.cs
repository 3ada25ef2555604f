using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// The inner loops of <see cref="ColumnSums"/>; all give the same bits. They are compiled with full optimisation at once: a program that
/// runs for seconds would spend part of them in a first, slow version, for code with vectors of the machine's width is not compiled beforehand.
/// </summary>
internal static class SumKernels
{
    /// <summary>Groups added in one pass.</summary>
    public const int Together = 4;

    private const int Block = ClusterWeights.Block;

    /// <summary>Whether the machine turns bytes into doubles in passing.</summary>
    public static bool IsWideningFree => Avx2.IsSupported;

    /// <summary>Adds four groups' weights times their values, the weights as they lie in memory; needs <see cref="IsWideningFree"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddBytes(Four weights, ReadOnlySpan<double> values, Span<double> totals)
    {
        var whole = totals.Length - (totals.Length % Vector256<double>.Count);
        Vector256<double> first = Vector256.Create(values[0]), second = Vector256.Create(values[1]), third = Vector256.Create(values[2]), fourth = Vector256.Create(values[3]);
        var w1 = MemoryMarshal.Cast<byte, uint>(weights.First[..whole]);
        var w2 = MemoryMarshal.Cast<byte, uint>(weights.Second[..whole]);
        var w3 = MemoryMarshal.Cast<byte, uint>(weights.Third[..whole]);
        var w4 = MemoryMarshal.Cast<byte, uint>(weights.Fourth[..whole]);
        var t = MemoryMarshal.Cast<double, Vector256<double>>(totals[..whole]);
        for (var i = 0; i < t.Length && i < w1.Length && i < w2.Length && i < w3.Length && i < w4.Length; i++)
            t[i] = t[i] + (Doubles(w1[i]) * first) + (Doubles(w2[i]) * second) + (Doubles(w3[i]) * third) + (Doubles(w4[i]) * fourth);
        for (var i = whole; i < totals.Length; i++)
            totals[i] = totals[i] + (weights.First[i] * values[0]) + (weights.Second[i] * values[1]) + (weights.Third[i] * values[2]) + (weights.Fourth[i] * values[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Doubles(uint bytes) => Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(Vector128.CreateScalarUnsafe(bytes).AsByte()));

    /// <summary>Bytes as doubles. A whole number below 2^52 written into the low bits of 2^52 is that sum exactly, so taking 2^52 away leaves it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<byte> weights, Span<double> wide)
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

    /// <summary>Adds weights times a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOne(ReadOnlySpan<double> weights, double value, Span<double> totals)
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddFour(ReadOnlySpan<double> wide, ReadOnlySpan<double> values, Span<double> totals)
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
}

/// <summary>The weights of four groups that follow each other, at the same places.</summary>
internal readonly ref struct Four(ClusterWeights weights, int group, Stretch places)
{
    public ReadOnlySpan<byte> First { get; } = weights.Row(group, places);

    public ReadOnlySpan<byte> Second { get; } = weights.Row(group + 1, places);

    public ReadOnlySpan<byte> Third { get; } = weights.Row(group + 2, places);

    public ReadOnlySpan<byte> Fourth { get; } = weights.Row(group + 3, places);
}
