using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReportGen.Indicators.Statistics;

/// <summary>
/// Weighted sums of up to six columns of digits at the sixteen places of a tile. Weights of four groups are multiplied by four digits and added in pairs by one
/// instruction, 32 products at a time, in sums of 16 bits that are widened before they can overflow; newer machines (AVX-VNNI) add them at once in sums of 32 bits. A machine without either
/// takes <see cref="RealSums"/>. The sums are the same. Disposing gives its arrays to the next one.
/// </summary>
internal sealed class DigitSums : IDisposable
{
    /// <summary>Columns summed in one pass.</summary>
    public const int Columns = 6;

    private const int Tile = ClusterWeights.Tile;
    private const int LargestDigit = 127;

    private readonly int _count;
    private readonly int[] _fours; // fours of groups where a column has a digit
    private readonly uint[] _digits; // [four][column]

    /// <param name="digits">One to six columns, four digits in a number.</param>
    public DigitSums(ReadOnlySpan<uint[]> digits)
    {
        var length = digits[0].Length;
        var (fours, packed) = (ArrayPool<int>.Shared.Rent(length), ArrayPool<uint>.Shared.Rent(length * Columns));
        var count = 0;
        for (var four = 0; four < length; four++)
        {
            uint any = 0;
            for (var c = 0; c < Columns; c++)
                any |= packed[(count * Columns) + c] = c < digits.Length ? digits[c][four] : 0;
            fours[count] = four;
            count += any == 0 ? 0 : 1;
        }

        (_count, _fours, _digits) = (count, fours, packed);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_fours);
        ArrayPool<uint>.Shared.Return(_digits);
    }

    /// <summary>Whether sums of weights up to a largest one can be made this way.</summary>
    public static bool Holds(int most) => Avx2.IsSupported && Stretch(most) > 0;

    /// <summary>Adds the weighted sums of a tile.</summary>
    /// <param name="weights">Its weights.</param>
    /// <param name="most">The largest weight.</param>
    /// <param name="sums">By column, sixteen places each.</param>
    public void Add(ReadOnlySpan<uint> weights, int most, Span<int> sums) => Add(weights, most, sums, AvxVnni.IsSupported);

    /// <summary>Adds them in one of both ways: at once in 32 bits, which a machine must have, or in stretches of 16 bits.</summary>
    internal unsafe void Add(ReadOnlySpan<uint> weights, int most, Span<int> sums, bool atOnce)
    {
        fixed (uint* first = weights, digits = _digits)
        fixed (int* fours = _fours, to = sums[..(Columns * Tile)])
        {
            if (atOnce)
            {
                AddAtOnce(new Place(first, fours, digits), _count, to);
                return;
            }

            var stretch = Stretch(most);
            for (var from = 0; from < _count; from += stretch)
                AddStretch(new Place(first, fours, digits), from, Math.Min(stretch, _count - from), to);
        }
    }

    /// <summary>How many products may be added to a sum of 16 bits, two at a time.</summary>
    private static int Stretch(int most) => short.MaxValue / (2 * LargestDigit * Math.Max(1, most));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void AddStretch(Place place, int from, int count, int* sums)
    {
        Vector256<short> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default, k = default, l = default;
        var fours = place.Fours + from;
        var digits = place.Digits + (from * Columns);
        for (var n = 0; n < count; n++, digits += Columns)
        {
            var line = place.Weights + (fours[n] * Tile);
            Vector256<byte> low = Vector256.Load(line).AsByte(), high = Vector256.Load(line + (Tile / 2)).AsByte();
            var digit = Vector256.Create(digits[0]).AsSByte();
            a += Avx2.MultiplyAddAdjacent(low, digit);
            b += Avx2.MultiplyAddAdjacent(high, digit);
            digit = Vector256.Create(digits[1]).AsSByte();
            c += Avx2.MultiplyAddAdjacent(low, digit);
            d += Avx2.MultiplyAddAdjacent(high, digit);
            digit = Vector256.Create(digits[2]).AsSByte();
            e += Avx2.MultiplyAddAdjacent(low, digit);
            f += Avx2.MultiplyAddAdjacent(high, digit);
            digit = Vector256.Create(digits[3]).AsSByte();
            g += Avx2.MultiplyAddAdjacent(low, digit);
            h += Avx2.MultiplyAddAdjacent(high, digit);
            digit = Vector256.Create(digits[4]).AsSByte();
            i += Avx2.MultiplyAddAdjacent(low, digit);
            j += Avx2.MultiplyAddAdjacent(high, digit);
            digit = Vector256.Create(digits[5]).AsSByte();
            k += Avx2.MultiplyAddAdjacent(low, digit);
            l += Avx2.MultiplyAddAdjacent(high, digit);
        }

        Widen(a, sums);
        Widen(b, sums + 8);
        Widen(c, sums + 16);
        Widen(d, sums + 24);
        Widen(e, sums + 32);
        Widen(f, sums + 40);
        Widen(g, sums + 48);
        Widen(h, sums + 56);
        Widen(i, sums + 64);
        Widen(j, sums + 72);
        Widen(k, sums + 80);
        Widen(l, sums + 88);
    }

    /// <summary>Four products of at most 255 and 127, up to 1,024 times: no sum leaves 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void AddAtOnce(Place place, int count, int* sums)
    {
        Vector256<int> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default, k = default, l = default;
        var digits = place.Digits;
        for (var n = 0; n < count; n++, digits += Columns)
        {
            var line = place.Weights + (place.Fours[n] * Tile);
            Vector256<byte> low = Vector256.Load(line).AsByte(), high = Vector256.Load(line + (Tile / 2)).AsByte();
            var digit = Vector256.Create(digits[0]).AsSByte();
            a = AvxVnni.MultiplyWideningAndAdd(a, low, digit);
            b = AvxVnni.MultiplyWideningAndAdd(b, high, digit);
            digit = Vector256.Create(digits[1]).AsSByte();
            c = AvxVnni.MultiplyWideningAndAdd(c, low, digit);
            d = AvxVnni.MultiplyWideningAndAdd(d, high, digit);
            digit = Vector256.Create(digits[2]).AsSByte();
            e = AvxVnni.MultiplyWideningAndAdd(e, low, digit);
            f = AvxVnni.MultiplyWideningAndAdd(f, high, digit);
            digit = Vector256.Create(digits[3]).AsSByte();
            g = AvxVnni.MultiplyWideningAndAdd(g, low, digit);
            h = AvxVnni.MultiplyWideningAndAdd(h, high, digit);
            digit = Vector256.Create(digits[4]).AsSByte();
            i = AvxVnni.MultiplyWideningAndAdd(i, low, digit);
            j = AvxVnni.MultiplyWideningAndAdd(j, high, digit);
            digit = Vector256.Create(digits[5]).AsSByte();
            k = AvxVnni.MultiplyWideningAndAdd(k, low, digit);
            l = AvxVnni.MultiplyWideningAndAdd(l, high, digit);
        }

        Keep(a, sums);
        Keep(b, sums + 8);
        Keep(c, sums + 16);
        Keep(d, sums + 24);
        Keep(e, sums + 32);
        Keep(f, sums + 40);
        Keep(g, sums + 48);
        Keep(h, sums + 56);
        Keep(i, sums + 64);
        Keep(j, sums + 72);
        Keep(k, sums + 80);
        Keep(l, sums + 88);
    }

    /// <summary>Adds both halves of each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Widen(Vector256<short> halves, int* sums) =>
        (Vector256.Load(sums) + Avx2.MultiplyAddAdjacent(halves, Vector256<short>.One)).Store(sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Keep(Vector256<int> added, int* sums) => (Vector256.Load(sums) + added).Store(sums);

    /// <summary>Where weights and digits lie.</summary>
    private readonly unsafe struct Place(uint* weights, int* fours, uint* digits)
    {
        public readonly uint* Weights = weights;
        public readonly int* Fours = fours;
        public readonly uint* Digits = digits;
    }
}
