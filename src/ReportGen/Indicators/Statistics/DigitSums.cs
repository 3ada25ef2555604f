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
                Add<int, AtOnce>(new Place(first, fours, digits), 0, _count, to);
                return;
            }

            var stretch = Stretch(most);
            for (var from = 0; from < _count; from += stretch)
                Add<short, InStretches>(new Place(first, fours, digits), from, Math.Min(stretch, _count - from), to);
        }
    }

    /// <summary>How many products may be added to a sum of 16 bits, two at a time.</summary>
    private static int Stretch(int most) => short.MaxValue / (2 * LargestDigit * Math.Max(1, most));

    /// <summary>One sum a variable: the compiler keeps them in registers, where in an array it would write each back every time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Add<T, TWay>(Place place, int from, int count, int* sums)
        where TWay : struct, IWay<T>
    {
        Vector256<T> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, i = default, j = default, k = default, l = default;
        var fours = place.Fours + from;
        var digits = place.Digits + (from * Columns);
        for (var n = 0; n < count; n++, digits += Columns)
        {
            var line = place.Weights + (fours[n] * Tile);
            Vector256<byte> low = Vector256.Load(line).AsByte(), high = Vector256.Load(line + (Tile / 2)).AsByte();
            var digit = Vector256.Create(digits[0]).AsSByte();
            a = TWay.Add(a, low, digit);
            b = TWay.Add(b, high, digit);
            digit = Vector256.Create(digits[1]).AsSByte();
            c = TWay.Add(c, low, digit);
            d = TWay.Add(d, high, digit);
            digit = Vector256.Create(digits[2]).AsSByte();
            e = TWay.Add(e, low, digit);
            f = TWay.Add(f, high, digit);
            digit = Vector256.Create(digits[3]).AsSByte();
            g = TWay.Add(g, low, digit);
            h = TWay.Add(h, high, digit);
            digit = Vector256.Create(digits[4]).AsSByte();
            i = TWay.Add(i, low, digit);
            j = TWay.Add(j, high, digit);
            digit = Vector256.Create(digits[5]).AsSByte();
            k = TWay.Add(k, low, digit);
            l = TWay.Add(l, high, digit);
        }

        TWay.Put(a, sums);
        TWay.Put(b, sums + 8);
        TWay.Put(c, sums + 16);
        TWay.Put(d, sums + 24);
        TWay.Put(e, sums + 32);
        TWay.Put(f, sums + 40);
        TWay.Put(g, sums + 48);
        TWay.Put(h, sums + 56);
        TWay.Put(i, sums + 64);
        TWay.Put(j, sums + 72);
        TWay.Put(k, sums + 80);
        TWay.Put(l, sums + 88);
    }

    /// <summary>How products are added: four groups, eight places at a time.</summary>
    private interface IWay<T>
    {
        static abstract Vector256<T> Add(Vector256<T> sum, Vector256<byte> weights, Vector256<sbyte> digits);

        static abstract unsafe void Put(Vector256<T> sum, int* sums);
    }

    /// <summary>In pairs in 16 bits; both halves of a place are added at the end.</summary>
    private readonly struct InStretches : IWay<short>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<short> Add(Vector256<short> sum, Vector256<byte> weights, Vector256<sbyte> digits) => sum + Avx2.MultiplyAddAdjacent(weights, digits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static unsafe void Put(Vector256<short> sum, int* sums) => (Vector256.Load(sums) + Avx2.MultiplyAddAdjacent(sum, Vector256<short>.One)).Store(sums);
    }

    /// <summary>Four products of at most 255 and 127, up to 1,024 times: no sum leaves 32 bits.</summary>
    private readonly struct AtOnce : IWay<int>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> weights, Vector256<sbyte> digits) => AvxVnni.MultiplyWideningAndAdd(sum, weights, digits);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static unsafe void Put(Vector256<int> sum, int* sums) => (Vector256.Load(sums) + sum).Store(sums);
    }

    /// <summary>Where weights and digits lie.</summary>
    private readonly unsafe struct Place(uint* weights, int* fours, uint* digits)
    {
        public readonly uint* Weights = weights;
        public readonly int* Fours = fours;
        public readonly uint* Digits = digits;
    }
}
