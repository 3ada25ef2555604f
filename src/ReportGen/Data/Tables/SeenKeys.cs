using System.Numerics;

namespace ReportGen.Data.Tables;

/// <summary>
/// Keys of rows met before, by 46 to 64 bits of each. A key that was surely not met before needs no second look; the few that may have been are looked at
/// exactly by the engine. The first five million keys cost 6 to 13 bytes each, or 256 KiB; those after them go into filters of bits of 160 MiB in all, so that some
/// are suspected in vain (one of five million by a chance of one in five; measured: 1 % of 100 million, 6 % of 300 million).
/// </summary>
internal sealed class SeenKeys : IDisposable
{
    private const int Together = 512;
    private readonly MarkSet _set = new();
    private readonly List<MarkFilter> _filters = [];
    private readonly List<(long Key1, long Key2)> _suspects = [];
    private readonly (long Key1, long Key2)[] _waiting = new (long Key1, long Key2)[Together];
    private readonly ulong[] _marks = new ulong[Together];
    private int _count;
    private ulong _touched;

    /// <summary>Keys that may stand more than once, in the order in which they came again.</summary>
    public IReadOnlyList<(long Key1, long Key2)> Suspects
    {
        get
        {
            LookUp();
            return _suspects;
        }
    }

    /// <summary>Takes the key of a row. Keys are looked up some hundreds at a time: the processor then waits for all their places in memory at once.</summary>
    public void Add(long key1, long key2)
    {
        _waiting[_count] = (key1, key2);
        _marks[_count] = Mark(key1, key2);
        if (++_count == Together)
            LookUp();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _set.Dispose();
        _filters.ForEach(filter => filter.Dispose());
    }

    private void LookUp()
    {
        for (var i = 0; i < _count; i++)
            _touched ^= Touch(_marks[i]);
        for (var i = 0; i < _count; i++)
        {
            if (!IsNew(_marks[i]))
                _suspects.Add(_waiting[i]);
        }

        _count = 0;
    }

    private ulong Touch(ulong mark)
    {
        var touched = _set.Touch(mark);
        foreach (var filter in _filters)
            touched ^= filter.Touch(mark);
        return touched;
    }

    private bool IsNew(ulong mark)
    {
        if (!_set.IsFull)
            return _set.Add(mark);
        if (_set.Holds(mark))
            return false;
        if (_filters.Count == 0 || _filters[^1].IsFull)
            _filters.Add(new MarkFilter(_filters.Count));
        for (var i = 0; i < _filters.Count - 1; i++)
        {
            if (_filters[i].Holds(mark))
                return false;
        }

        return _filters[^1].Add(mark);
    }

    private static ulong Mark(long key1, long key2) => Math.Max(1, MarkBits.Mix((ulong)key1 ^ BitOperations.RotateLeft(MarkBits.Mix((ulong)key2), 32)));
}
