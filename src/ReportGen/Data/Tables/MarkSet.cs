namespace ReportGen.Data.Tables;

/// <summary>
/// Numbers of 64 bits, as long as there is room, each known by 46 of its bits: two of five million share these by a chance of one in five. An open table with linear probing inside parts of equal length, so that the
/// 32 bits kept of a number and its part are enough to place it anew when the table doubles. 6 to 13 bytes a number, and one place in memory is looked at for nearly every one.
/// </summary>
internal sealed class MarkSet : IDisposable
{
    private const int Most = 5 << 20;
    private const int PartBits = 14;
    private const int RestShift = 64 - PartBits - 32;
    private const int FirstLengthBits = 2;
    private const int MostLengthBits = 9; // 32 MiB
    private readonly ushort[] _counts = new ushort[1 << PartBits];
    private int _lengthBits = FirstLengthBits;
    private SystemMemory<uint> _slots = new(1 << (PartBits + FirstLengthBits));
    private int _count;

    /// <summary>Whether no more go in: there are five million, or one part has far more than the others.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Adds a number; false where it is there.</summary>
    public bool Add(ulong mark)
    {
        var (part, rest) = (PartOf(mark), RestOf(mark));
        ref var slot = ref Place(_slots, _lengthBits, part, rest);
        if (slot != 0)
            return false;
        slot = rest;
        IsFull = ++_count >= Most;
        if (++_counts[part] * 8 <= 7 << _lengthBits)
            return true;
        if (_lengthBits == MostLengthBits)
            IsFull = true; // no part may ever be full
        else
            Grow();
        return true;
    }

    /// <summary>Whether a number is there.</summary>
    public bool Holds(ulong mark) => Place(_slots, _lengthBits, PartOf(mark), RestOf(mark)) != 0;

    /// <summary>Looks at the place of a number, so that it is at hand soon after; any number that depends on it.</summary>
    public ulong Touch(ulong mark) => _slots[(PartOf(mark) << _lengthBits) | ((int)RestOf(mark) & ((1 << _lengthBits) - 1))];

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private static int PartOf(ulong mark) => (int)(mark >> (64 - PartBits));

    /// <summary>What a number is known by in its part; 0 stands for a free place.</summary>
    private static uint RestOf(ulong mark) => Math.Max(1, (uint)(mark >> RestShift));

    private static ref uint Place(SystemMemory<uint> slots, int lengthBits, int part, uint rest)
    {
        var (start, mask) = (part << lengthBits, (1 << lengthBits) - 1);
        for (var at = (int)rest & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[start | at];
            if (slot == 0 || slot == rest)
                return ref slot;
        }
    }

    private void Grow()
    {
        using var smaller = _slots;
        var larger = new SystemMemory<uint>(smaller.Length * 2);
        for (var at = 0; at < smaller.Length; at++)
        {
            if (smaller[at] != 0)
                Place(larger, _lengthBits + 1, at >> _lengthBits, smaller[at]) = smaller[at];
        }

        (_slots, _lengthBits) = (larger, _lengthBits + 1);
    }
}
