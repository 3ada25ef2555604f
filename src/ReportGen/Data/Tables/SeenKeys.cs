using System.Numerics;

namespace ReportGen.Data.Tables;

/// <summary>
/// Keys of rows met before, by 64 bits of each. A key that was surely not met before needs no second look; the few that may have been are looked at
/// exactly by the engine. 11 to 22 bytes a key.
/// </summary>
internal sealed class SeenKeys
{
    private const int ShardBits = 8;
    private const int FirstSize = 256;
    private readonly Shard[] _shards = [.. Enumerable.Range(0, 1 << ShardBits).Select(_ => new Shard())];
    private readonly List<(long Key1, long Key2)> _suspects = [];

    /// <summary>Keys that may stand more than once.</summary>
    public IReadOnlyList<(long Key1, long Key2)> Suspects => _suspects;

    /// <summary>Takes the key of a row.</summary>
    public void Add(long key1, long key2)
    {
        var mark = Mark(key1, key2);
        if (!_shards[mark >> (64 - ShardBits)].Add(mark))
            _suspects.Add((key1, key2));
    }

    /// <summary>Looks at the place of a key, so that it is at hand soon after; any number that depends on it.</summary>
    public int Touch(long key1, long key2)
    {
        var mark = Mark(key1, key2);
        return _shards[mark >> (64 - ShardBits)].Touch(mark);
    }

    private static ulong Mark(long key1, long key2) => Math.Max(1, Mix((ulong)key1 ^ BitOperations.RotateLeft(Mix((ulong)key2), 32)));

    /// <summary>The last step of MurmurHash3 (Appleby): every bit of the number changes half of the others.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xFF51AFD7ED558CCD;
        x = (x ^ (x >> 33)) * 0xC4CEB9FE1A85EC53;
        return x ^ (x >> 33);
    }

    /// <summary>An open table with linear probing; many small ones grow one after another, so that no time needs twice the memory.</summary>
    private sealed class Shard
    {
        private ulong[] _slots = new ulong[FirstSize];
        private int _count;

        /// <summary>False where the mark is there.</summary>
        public bool Add(ulong mark)
        {
            if (!Put(_slots, mark))
                return false;
            if (++_count * 4 > _slots.Length * 3)
                Grow();
            return true;
        }

        public int Touch(ulong mark) => (int)_slots[(int)mark & (_slots.Length - 1)];

        private static bool Put(ulong[] slots, ulong mark)
        {
            for (var at = (int)mark & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
            {
                if (slots[at] == mark)
                    return false;
                if (slots[at] != 0)
                    continue;
                slots[at] = mark;
                return true;
            }
        }

        private void Grow()
        {
            var larger = new ulong[_slots.Length * 2];
            foreach (var mark in _slots)
            {
                if (mark != 0)
                    Put(larger, mark);
            }

            _slots = larger;
        }
    }
}
