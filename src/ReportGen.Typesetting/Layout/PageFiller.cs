using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;

namespace ReportGen.Typesetting.Layout;

/// <summary>A page before its furniture: the flow in its frame.</summary>
internal sealed record FilledPage(PageMaster Master, ImmutableArray<Placement> Flow, ImmutableArray<FootnoteNote> Notes)
{
    /// <summary>All that stands in the frame, footnotes at its foot.</summary>
    public Fragment ToFragment(FootnoteStyle style)
    {
        var frame = Master.Frame;
        var room = new NoteRoom(style, frame.Width, false);
        var notes = FootnoteArea.Lay(room, Notes, frame.Height);
        var flow = notes is null ? Flow : Flow.Add(new Placement(0, frame.Height - notes.Height, notes));
        return new Fragment(frame.Width, frame.Height) { Children = flow };
    }
}

/// <summary>Fills page after page with the flow.</summary>
internal sealed class PageFiller(DocumentModel model)
{
    /// <summary>Pages without progress after which the flow is given up; only a fault of a layout can reach it.</summary>
    private const int PatienceInPages = 3;

    /// <summary>The filled pages, at least one.</summary>
    public ImmutableArray<FilledPage> Fill(ILayout flow)
    {
        var pages = ImmutableArray.CreateBuilder<FilledPage>();
        var master = model.Masters[0];
        var carried = ImmutableArray<Placement>.Empty;
        var rest = flow;
        var idle = 0;
        while (rest is not null)
        {
            var laid = Lay(rest, master);
            var content = carried.Add(new Placement(0, 0, laid.Fragment));
            rest = laid.Rest;
            if (laid.Fragment.IsNothing && rest is not null)
            {
                // Nothing stands on the page yet: the break only names its master, and marks wait for the page.
                if (laid.Turn is null && ++idle > PatienceInPages)
                    throw new InvalidOperationException("A block takes no room and never ends.");
                carried = content;
                master = Next(laid.Turn, master);
                continue;
            }

            pages.Add(new FilledPage(master, content, laid.Fragment.Notes));
            (carried, idle) = ([], 0);
            master = Next(laid.Turn, master);
        }

        return pages.ToImmutable();
    }

    private Laid Lay(ILayout rest, PageMaster master)
    {
        var notes = new NoteRoom(model.Footnotes, master.Frame.Width, false);
        return rest.Lay(new Region(master.Frame.Width, master.Frame.Height, true, notes))
            ?? throw new InvalidOperationException("A block refuses the top of a page.");
    }

    private PageMaster Next(PageTurn? turn, PageMaster current) => turn?.Master is { } name
        ? model.Masters.FirstOrDefault(m => m.Name == name) ?? throw new ArgumentException($"There is no page master '{name}'.")
        : current;
}

/// <summary>The footnotes of a page.</summary>
internal static class FootnoteArea
{
    /// <summary>Gap, rule, gap and the notes one below the other; null without notes. Notes higher than the frame are cut off.</summary>
    public static Fragment? Lay(NoteRoom room, ImmutableArray<FootnoteNote> notes, double frameHeight)
    {
        if (notes.IsEmpty)
            return null;
        var style = room.Style;
        var placed = ImmutableArray.CreateBuilder<Placement>();
        var y = room.Overhead;
        foreach (var note in notes)
        {
            var fragment = note.Lay(room);
            placed.Add(new Placement(0, y, fragment));
            y += fragment.Height;
        }

        var ruleY = style.Gap + (style.Rule.Width / 2);
        var rule = new PathItem(PathData.Line(new(0, ruleY), new(style.RuleWidth, ruleY)), null, style.Rule);
        var area = new Fragment(room.Width, y) { Items = [Tag.Layout.Mark([rule])], Children = placed.ToImmutable() };
        return y > frameHeight + Region.Tolerance ? area.Cut(frameHeight, "footnotes") : area;
    }
}
