using System.Collections.Immutable;

namespace ReportGen.Typesetting.Layout;

/// <summary>The children of a stack placed so far in one region.</summary>
internal sealed class StackRun(Region region)
{
    private readonly List<Entry> _entries = [];
    private readonly HashSet<int> _deferred = [];
    private double _height;
    private double _after;
    private bool _solid;
    private ImmutableArray<FootnoteNote> _notes = [];

    /// <summary>Whether a floating block waits for the next page.</summary>
    public bool IsWaiting { get; private set; } = region.Floats == FloatRule.Waiting;

    /// <summary>The region left for the next child, the space above it taken off.</summary>
    public Region RoomFor(Prepared child)
    {
        var room = region.Below(_height + Gap(child), _notes, region.AtTop && !_solid);
        return IsWaiting && room.Floats == FloatRule.Free ? room with { Floats = FloatRule.Waiting } : room;
    }

    /// <summary>Whether a child has to wait because one before it waits.</summary>
    public bool MustWait(Prepared child) => child.Float && IsWaiting && region.Floats != FloatRule.Fixed;

    /// <summary>Whether a child that does not fit had better wait than leave much of the page empty.</summary>
    public bool MayWait(Prepared child, Region room) => child.Float && region.Floats == FloatRule.Free && !room.IsNearlyFull;

    /// <summary>Whether a child waits for the next page.</summary>
    public bool IsDeferred(int index) => _deferred.Contains(index);

    /// <summary>Whether a child with content was placed before child <paramref name="index"/>.</summary>
    public bool HasSolidBefore(int index) => _entries.Exists(e => e.Index < index && !e.Child.Transparent && !_deferred.Contains(e.Index));

    /// <summary>Lets a child wait for the next page.</summary>
    public void Defer(int index, Prepared child)
    {
        _deferred.Add(index);
        _entries.Add(new Entry(index, child, new Placement(0, _height, Fragment.Nothing with { Floats = [child] })));
        IsWaiting = true;
    }

    /// <summary>Takes back the children that wait; the fragment does not hold them then.</summary>
    public ImmutableArray<Prepared> Withdraw()
    {
        ImmutableArray<Prepared> waiting = [.. _entries.Where(e => _deferred.Contains(e.Index)).Select(e => e.Child)];
        _entries.RemoveAll(e => _deferred.Contains(e.Index));
        return waiting;
    }

    /// <summary>Places a child.</summary>
    public void Add(int index, Prepared child, Laid laid)
    {
        var y = _height + Gap(child);
        _entries.Add(new Entry(index, child, new Placement(0, y, laid.Fragment)));
        if (!laid.Fragment.Notes.IsEmpty)
            _notes = _notes.AddRange(laid.Fragment.Notes);
        IsWaiting |= !laid.Fragment.Floats.IsEmpty;
        if (child.Transparent)
            return;
        _height = y + laid.Fragment.Height;
        _after = child.After;
        _solid = true;
    }

    /// <summary>The children before an index as one fragment.</summary>
    public Fragment ToFragment(int end)
    {
        var placed = _entries.Where(e => e.Index < end).Select(e => e.Placed).ToImmutableArray();
        var based = placed.FirstOrDefault(p => p.Fragment.Baseline is not null);
        return new Fragment(region.Width, placed.IsEmpty ? 0 : placed.Max(p => p.Y + p.Fragment.Height))
        {
            Children = placed,
            Notes = [.. placed.SelectMany(p => p.Fragment.Notes)],
            Floats = [.. placed.SelectMany(p => p.Fragment.Floats)],
            Baseline = based is null ? null : based.Y + based.Fragment.Baseline,
            Lines = placed.Sum(p => p.Fragment.Lines),
        };
    }

    private double Gap(Prepared child) => _solid && !child.Transparent ? Math.Max(_after, child.Before) : 0;

    private sealed record Entry(int Index, Prepared Child, Placement Placed);
}
