using System.Runtime.CompilerServices;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>
/// A list of whole numbers that only grows. Every sixteen thousand numbers are put away in as few bytes each as their range needs: users follow
/// each other and counts are small, so that most take one or two. No array is so large that the collector keeps it apart and looks at everything when it goes.
/// </summary>
internal sealed class PairColumn
{
    private const int PartBits = 14;
    private const int Part = 1 << PartBits;
    private const int FirstCapacity = 1024;

    private readonly List<Packed> _parts = [];
    private int[] _open = new int[FirstCapacity];
    private int _packed; // numbers in the parts
    private int _count;

    /// <summary>A number by its place.</summary>
    public int this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] // asked for some ten times a row and pass
        get => row >= _packed ? _open[row - _packed] : _parts[row >> PartBits][row & (Part - 1)];
    }

    /// <summary>Adds a number.</summary>
    public void Add(int number)
    {
        var at = _count - _packed;
        if (at == Part)
        {
            _parts.Add(Packed.Of(_open));
            (_packed, at) = (_count, 0);
        }
        else if (at == _open.Length)
        {
            Array.Resize(ref _open, 2 * at);
        }

        _open[at] = number;
        _count++;
    }

    /// <summary>Numbers less their least, in as few bytes as hold them.</summary>
    private sealed class Packed
    {
        private readonly long _least;
        private readonly byte[]? _bytes;
        private readonly ushort[]? _pairs;
        private readonly uint[]? _fours;

        private Packed(ReadOnlySpan<int> numbers, long least, long range)
        {
            _least = least;
            if (range <= byte.MaxValue)
                _bytes = new byte[numbers.Length];
            else if (range <= ushort.MaxValue)
                _pairs = new ushort[numbers.Length];
            else
                _fours = new uint[numbers.Length];
            for (var i = 0; i < numbers.Length; i++)
                Put(i, numbers[i] - least);
        }

        public int this[int at]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => _bytes is { } bytes ? (int)(_least + bytes[at]) : Wide(at);
        }

        public static Packed Of(ReadOnlySpan<int> numbers)
        {
            var (least, most) = (int.MaxValue, int.MinValue);
            foreach (var number in numbers)
                (least, most) = (Math.Min(least, number), Math.Max(most, number));
            return new Packed(numbers, least, (long)most - least);
        }

        private int Wide(int at) => (int)(_least + (_pairs is not null ? _pairs[at] : _fours![at]));

        private void Put(int at, long above)
        {
            if (_bytes is not null)
                _bytes[at] = (byte)above;
            else if (_pairs is not null)
                _pairs[at] = (ushort)above;
            else
                _fours![at] = (uint)above;
        }
    }
}
