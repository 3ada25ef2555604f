using System.Collections.Immutable;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>Lays out heads and feet once the number of pages is known.</summary>
internal sealed class Furniture(BlockPreparer blocks, FootnoteStyle footnotes)
{
    /// <summary>Paints the furniture of a page, as artifacts.</summary>
    public void Paint(PagePainter painter, PageMaster master, FieldValues fields)
    {
        foreach (var item in master.Furniture)
        {
            var prepared = blocks.Prepare(item.Content, new Scope(Tag.Artifact(item.Kind), fields));
            var notes = new NoteRoom(footnotes, item.Area.Width, false);
            var region = new Region(item.Area.Width, double.PositiveInfinity, true, notes);
            if (prepared.Layout.Lay(region) is { } laid)
                painter.Add(laid.Fragment, new Point(item.Area.X, item.Area.Y));
        }
    }
}

/// <summary>Follows running texts from page to page.</summary>
internal sealed class RunningTexts
{
    private ImmutableDictionary<string, ImmutableArray<Inline>> _last =
        ImmutableDictionary.Create<string, ImmutableArray<Inline>>(StringComparer.Ordinal);

    /// <summary>The texts of a page: the first mark of a name on it, else the last before it.</summary>
    public ImmutableDictionary<string, ImmutableArray<Inline>> Turn(IReadOnlyList<RunningMark> marks)
    {
        var page = _last;
        foreach (var mark in marks.Reverse())
            page = page.SetItem(mark.Name, mark.Content);
        foreach (var mark in marks)
            _last = _last.SetItem(mark.Name, mark.Content);
        return page;
    }
}
