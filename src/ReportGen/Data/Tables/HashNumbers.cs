using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ReportGen.Data.Tables;

/// <summary>
/// Numbers texts from 0 in the order met. A text is known by a hash of 128 bits by a key that is made for this run and never written down: nothing leads
/// back to it, nobody can make two texts that meet, and the numbers are the same in every run. One place in memory is looked at for nearly every text.
/// </summary>
internal sealed class HashNumbers
{
    private const int FirstSize = 1024;
    private readonly long _key = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private Slot[] _slots = new Slot[FirstSize];

    /// <summary>How many texts were met.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of a text, to be asked for once where it is needed more often.</summary>
    public UInt128 Hash(ReadOnlySpan<char> text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text), _key);

    /// <summary>The number of a text by its hash; -1 where it was not met.</summary>
    public int Find(UInt128 hash) => Place(_slots, (ulong)(hash >> 64), (ulong)hash).Next - 1;

    /// <summary>Looks at the place where a hash will be looked for, so that it is at hand soon after; any number that depends on it.</summary>
    public int Touch(UInt128 hash)
    {
        var slots = _slots;
        return slots[(int)hash & (slots.Length - 1)].Next;
    }

    /// <summary>The number of a text by its hash, given now if there is none.</summary>
    public int Number(UInt128 hash)
    {
        var (upper, lower) = ((ulong)(hash >> 64), (ulong)hash);
        ref var slot = ref Place(_slots, upper, lower);
        if (slot.Next > 0)
            return slot.Next - 1;
        slot = new Slot(upper, lower, ++Count);
        if (Count * 4L > _slots.Length * 3L)
            Grow();
        return Count - 1;
    }

    private static ref Slot Place(Slot[] slots, ulong upper, ulong lower)
    {
        for (var at = (int)lower & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot.Next == 0 || (slot.Lower == lower && slot.Upper == upper))
                return ref slot;
        }
    }

    private void Grow()
    {
        var larger = new Slot[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot.Next > 0)
                Place(larger, slot.Upper, slot.Lower) = slot;
        }

        _slots = larger;
    }

    /// <summary>A text: its hash and the number after its own; 0 where the slot is free.</summary>
    private readonly record struct Slot(ulong Upper, ulong Lower, int Next);
}
