namespace ReportGen.Data.Tables;

/// <summary>Numbers of 64 bits, none of them 0, each exactly, as long as there is room.</summary>
internal sealed class MarkSet
{
    private const int Most = 3 << 20;
    private const int ShardBits = 8;
    private const int FirstSize = 256;
    private readonly Shard[] _shards = [.. Enumerable.Range(0, 1 << ShardBits).Select(_ => new Shard())];
    private int _count;

    /// <summary>Whether no more go in.</summary>
    public bool IsFull => _count >= Most;

    /// <summary>Adds a number; false where it is there.</summary>
    public bool Add(ulong mark)
    {
        if (!ShardOf(mark).Add(mark))
            return false;
        _count++;
        return true;
    }

    /// <summary>Whether a number is there.</summary>
    public bool Holds(ulong mark) => ShardOf(mark).Holds(mark);

    /// <summary>Looks at the place of a number, so that it is at hand soon after; any number that depends on it.</summary>
    public ulong Touch(ulong mark) => ShardOf(mark).Touch(mark);

    private Shard ShardOf(ulong mark) => _shards[mark >> (64 - ShardBits)];

    /// <summary>An open table with linear probing; many small ones grow one after another, so that no time needs twice the memory.</summary>
    private sealed class Shard
    {
        private ulong[] _slots = new ulong[FirstSize];
        private int _count;

        public bool Add(ulong mark)
        {
            ref var slot = ref Place(_slots, mark);
            if (slot != 0)
                return false;
            slot = mark;
            if (++_count * 4 > _slots.Length * 3)
                Grow();
            return true;
        }

        public bool Holds(ulong mark) => Place(_slots, mark) != 0;

        public ulong Touch(ulong mark) => _slots[(int)mark & (_slots.Length - 1)];

        private static ref ulong Place(ulong[] slots, ulong mark)
        {
            for (var at = (int)mark & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
            {
                ref var slot = ref slots[at];
                if (slot == 0 || slot == mark)
                    return ref slot;
            }
        }

        private void Grow()
        {
            var larger = new ulong[_slots.Length * 2];
            foreach (var mark in _slots)
            {
                if (mark != 0)
                    Place(larger, mark) = mark;
            }

            _slots = larger;
        }
    }
}
