using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace ReportGen.Data.Tables;

/// <summary>
/// Numbers texts from 0 in the order met. A text is known by 96 bits of a hash, seeded with a number that is made for this run and never written down; the hash is no cipher, but neither it nor the
/// seed is stored. Of ten million texts two meet by a chance of 10⁻¹⁵. The numbers are the same in every run. One place in memory is looked at for nearly every text; 21 to 43 bytes a text.
/// </summary>
internal sealed class HashNumbers : IDisposable
{
    private const int ShardBits = 4;
    private readonly long _key = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private readonly Shard[] _shards = [.. Enumerable.Range(0, 1 << ShardBits).Select(_ => new Shard())];

    /// <summary>How many texts were met.</summary>
    public int Count { get; private set; }

    /// <summary>The hash of a text, to be asked for once where it is needed more often.</summary>
    public Hash128 Hash(ReadOnlySpan<char> text) => Hash128.Of(text, _key);

    /// <summary>The number of a text by its hash; -1 where it was not met.</summary>
    public int Find(Hash128 hash) => ShardOf(hash).Place(hash.Upper, hash.Lower).Next - 1;

    /// <summary>Looks at the place where a hash will be looked for, so that it is at hand soon after; any number that depends on it.</summary>
    public int Touch(Hash128 hash) => ShardOf(hash).Touch(hash.Upper);

    /// <summary>Has the processor fetch the place where a hash will be looked for, while it goes on with other work.</summary>
    public void Prefetch(Hash128 hash) => ShardOf(hash).Prefetch(hash.Upper);

    /// <summary>The number of a text by its hash, given now if there is none.</summary>
    public int Number(Hash128 hash)
    {
        var (upper, lower) = hash;
        var shard = ShardOf(hash);
        ref var slot = ref shard.Place(upper, lower);
        if (slot.Next > 0)
            return slot.Next - 1;
        slot = new Slot(upper, (uint)(lower >> 32), ++Count);
        shard.CountOne();
        return Count - 1;
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_shards, shard => shard.Dispose());

    private Shard ShardOf(Hash128 hash) => _shards[(int)(hash.Upper >> (64 - ShardBits))];

    /// <summary>An open table with linear probing; many small ones grow one after another, so that no time needs twice the memory.</summary>
    private sealed class Shard : IDisposable
    {
        private const int FirstSize = 16;
        private SystemMemory<Slot> _slots = new(FirstSize);
        private int _count;

        public ref Slot Place(ulong upper, ulong lower) => ref Place(_slots, upper, (uint)(lower >> 32));

        public int Touch(ulong upper)
        {
            var slots = _slots;
            return slots[(long)upper & (slots.Length - 1)].Next;
        }

        public unsafe void Prefetch(ulong upper)
        {
            var slots = _slots;
            if (Sse.IsSupported)
                Sse.Prefetch0(Unsafe.AsPointer(ref slots[(long)upper & (slots.Length - 1)]));
        }

        public void CountOne()
        {
            if (++_count * 4L > _slots.Length * 3L)
                Grow();
        }

        private static ref Slot Place(SystemMemory<Slot> slots, ulong upper, uint rest)
        {
            for (var at = (long)upper & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
            {
                ref var slot = ref slots[at];
                if (slot.Next == 0 || (slot.Rest == rest && slot.Upper == upper))
                    return ref slot;
            }
        }

        public void Dispose() => _slots.Dispose();

        private void Grow()
        {
            using var smaller = _slots;
            var larger = new SystemMemory<Slot>(smaller.Length * 2);
            for (var at = 0L; at < smaller.Length; at++)
            {
                if (smaller[at] is { Next: > 0 } slot)
                    Place(larger, slot.Upper, slot.Rest) = slot;
            }

            _slots = larger;
        }
    }

    /// <summary>A text: 96 bits of its hash and the number after its own; 0 where the slot is free.</summary>
    private readonly record struct Slot(ulong Upper, uint Rest, int Next);
}
