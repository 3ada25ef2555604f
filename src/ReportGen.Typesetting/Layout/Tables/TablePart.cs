using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Layout.Tables;

/// <summary>The part of a table on one page while it is put together.</summary>
internal sealed class TablePart(TableSource source, TableRows rows, double width)
{
    private readonly List<Placement> _children = [];
    private readonly List<RowGroup> _groups = [];
    private double _ruleTop;
    private double _bodyTop;
    private double _y;
    private bool _hasHead;

    /// <summary>Groups of rows placed.</summary>
    public int GroupCount => _groups.Count;

    /// <summary>Height of what is placed in points.</summary>
    public double Height => _y;

    /// <summary>Places caption and head, as they are repeated where the table goes on.</summary>
    public void AddHead(bool continued, Region region)
    {
        if ((continued ? source.ContinuedCaption : source.Caption) is { } caption)
        {
            var fragment = caption.Layout.Lay(region.Unbounded(width))!.Fragment;
            _children.Add(new Placement(0, 0, fragment));
            _y = fragment.Height + caption.After;
        }

        var head = continued ? rows.RepeatedHead : rows.Head;
        _ruleTop = _y;
        _hasHead = head.Height > 0;
        if (_hasHead)
            _children.Add(new Placement(0, _y, head));
        _bodyTop = _y += head.Height;
    }

    /// <summary>Whether a group fits below what is placed.</summary>
    public bool Fits(RowGroup group, Region region) =>
        region.Fits(_y + group.Fragment.Height, [.. Notes(), .. group.Fragment.Notes]);

    /// <summary>Places a group.</summary>
    public void AddRows(RowGroup group)
    {
        _children.Add(new Placement(0, _y, group.Fragment));
        _groups.Add(group);
        _y += group.Fragment.Height;
    }

    /// <summary>Takes the last group away.</summary>
    public void RemoveLast()
    {
        _y -= _groups[^1].Fragment.Height;
        _groups.RemoveAt(_groups.Count - 1);
        _children.RemoveAt(_children.Count - 1);
    }

    /// <summary>The part with its rules.</summary>
    public Fragment ToFragment()
    {
        var based = _children.Find(c => c.Fragment.Baseline is not null);
        return new Fragment(width, _y)
        {
            Items = [source.Ornament.Mark(Rules())],
            Children = [.. _children],
            Notes = Notes(),
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

    private ImmutableArray<FootnoteNote> Notes() => [.. _children.SelectMany(c => c.Fragment.Notes)];

    private ImmutableArray<DisplayItem> Rules()
    {
        var style = source.Block.Style;
        var rules = ImmutableArray.CreateBuilder<DisplayItem>();
        rules.Add(TableRows.Rule(0, width, _ruleTop, style.Top));
        if (_hasHead)
            rules.Add(TableRows.Rule(0, width, _bodyTop, style.Middle));
        var y = _bodyTop;
        foreach (var group in _groups)
        {
            var above = source.Body[group.First].Row.RuleAbove;
            var ends = style.GroupSize > 0 && group.First % style.GroupSize == 0 ? style.GroupRule : null;
            if (y > _bodyTop && (above ?? ends) is { } stroke)
                rules.Add(TableRows.Rule(0, width, y, stroke));
            y += group.Fragment.Height;
        }

        rules.Add(TableRows.Rule(0, width, _y, style.Top));
        return rules.ToImmutable();
    }
}
