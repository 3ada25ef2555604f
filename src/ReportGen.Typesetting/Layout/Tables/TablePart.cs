using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>The part of a table on one page while it is put together.</summary>
internal sealed class TablePart(TableSource source, TableGrid grid, double width)
{
    private readonly List<Placement> _children = [];
    private readonly List<RowGroup> _groups = [];
    private ImmutableArray<FootnoteNote> _notes = [];
    private double _ruleTop;
    private double _bodyTop;
    private bool _hasHead;

    /// <summary>The groups of rows placed.</summary>
    public IReadOnlyList<RowGroup> Groups => _groups;

    /// <summary>Height of what is placed in points.</summary>
    public double Height { get; private set; }

    /// <summary>Places caption and head, as they are repeated where the table goes on.</summary>
    public void AddHead(TablePlace place, Region region)
    {
        if (place.Headless)
            return;
        if ((place.IsContinued ? source.ContinuedCaption : source.Caption) is { } caption
            && caption.Layout.Lay(region.Unbounded(width)) is { } laid)
        {
            _children.Add(new Placement(0, 0, laid.Fragment));
            _notes = laid.Fragment.Notes;
            Height = laid.Fragment.Height + caption.After;
        }

        var head = place.IsBroken ? grid.RepeatedHead : grid.Head;
        _ruleTop = Height;
        _hasHead = head.Height > 0;
        if (_hasHead)
            _children.Add(new Placement(0, Height, head));
        _notes = _notes.AddRange(head.Notes);
        _bodyTop = Height += head.Height;
    }

    /// <summary>Whether a group fits below what is placed.</summary>
    public bool Fits(RowGroup group, Region region)
    {
        var notes = group.Fragment.Notes;
        return region.Fits(Height + group.Fragment.Height, notes.IsEmpty ? _notes : _notes.AddRange(notes));
    }

    /// <summary>Places a group.</summary>
    public void AddRows(RowGroup group)
    {
        _children.Add(new Placement(0, Height, group.Fragment));
        _groups.Add(group);
        if (!group.Fragment.Notes.IsEmpty)
            _notes = _notes.AddRange(group.Fragment.Notes);
        Height += group.Fragment.Height;
    }

    /// <summary>Takes the last group away.</summary>
    public RowGroup RemoveLast()
    {
        var last = _groups[^1];
        Height -= last.Fragment.Height;
        _notes = _notes[..^last.Fragment.Notes.Length];
        _groups.RemoveAt(_groups.Count - 1);
        _children.RemoveAt(_children.Count - 1);
        return last;
    }

    /// <summary>The part with its rules.</summary>
    public Fragment ToFragment()
    {
        var based = _children.Find(c => c.Fragment.Baseline is not null);
        return new Fragment(width, Height)
        {
            Items = [source.Ornament.Mark(Rules())],
            Children = [.. _children],
            Notes = _notes,
            Baseline = based is null ? null : based.Y + based.Fragment.Baseline,
            Lines = StackLayout.LinesAfterHeading,
        };
    }

    /// <summary>A fragment with a note below it.</summary>
    public static Fragment Below(Fragment table, Fragment note, double gap)
    {
        var y = table.Height + gap;
        return table with
        {
            Height = y + note.Height,
            Children = table.Children.Add(new Placement(0, y, note)),
            Notes = table.Notes.AddRange(note.Notes),
        };
    }

    private ImmutableArray<DisplayItem> Rules()
    {
        var style = source.Block.Style;
        var rules = ImmutableArray.CreateBuilder<DisplayItem>();
        rules.Add(TableGrid.Rule(0, width, _ruleTop, style.Top));
        if (_hasHead)
            rules.Add(TableGrid.Rule(0, width, _bodyTop, style.Middle));
        var y = _bodyTop;
        foreach (var group in _groups)
        {
            var above = grid.RuleAbove(group.Bundle.Rows[0]);
            var ends = style.GroupSize > 0 && group.Bundle.First % style.GroupSize == 0 ? style.GroupRule : null;
            if (y > _bodyTop && (above ?? ends) is { } stroke)
                rules.Add(TableGrid.Rule(0, width, y, stroke));
            y += group.Fragment.Height;
        }

        rules.Add(TableGrid.Rule(0, width, Height, style.Top));
        return rules.ToImmutable();
    }
}
