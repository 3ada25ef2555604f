using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;

namespace ReportGen.Typesetting.Layout;

/// <summary>The footnotes of a page.</summary>
/// <param name="Fragment">Gap, rule, gap and notes; null where none stands here.</param>
/// <param name="Rest">What goes on overleaf.</param>
internal sealed record FootnoteArea(Fragment? Fragment, ImmutableArray<FootnoteNote> Rest)
{
    /// <summary>Lays notes one below the other in a height; the last one that fits in part goes on overleaf.</summary>
    /// <param name="room">Style and width.</param>
    /// <param name="notes">The notes; those inside a note follow after them.</param>
    /// <param name="height">Height for rule and notes in points.</param>
    /// <param name="forced">Whether at least a line must stand here.</param>
    public static FootnoteArea Lay(NoteRoom room, ImmutableArray<FootnoteNote> notes, double height, bool forced)
    {
        if (notes.IsEmpty)
            return new FootnoteArea(null, []);
        var waiting = new Queue<FootnoteNote>(notes);
        var placed = ImmutableArray.CreateBuilder<Placement>();
        var y = room.Overhead;
        FootnoteNote? broken = null;
        while (broken is null && waiting.TryPeek(out var note))
        {
            var region = new Region(room.Width, Math.Max(0, height - y), forced && placed.Count == 0, room with { Started = true });
            if (note.Lay(region) is not { } laid)
                break;
            waiting.Dequeue();
            placed.Add(new Placement(0, y, laid.Fragment));
            y += laid.Fragment.Height;
            foreach (var inner in laid.Fragment.Notes)
                waiting.Enqueue(inner);
            broken = laid.Rest is null ? null : new FootnoteNote(laid.Rest);
        }

        ImmutableArray<FootnoteNote> rest = broken is null ? [.. waiting] : [broken, .. waiting];
        return new FootnoteArea(placed.Count == 0 ? null : Paint(room, placed.ToImmutable(), y), rest);
    }

    private static Fragment Paint(NoteRoom room, ImmutableArray<Placement> notes, double height)
    {
        var style = room.Style;
        var ruleY = style.Gap + (style.Rule.Width / 2);
        var rule = new PathItem(PathData.Line(new(0, ruleY), new(Math.Min(style.RuleWidth, room.Width), ruleY)), null, style.Rule);
        return new Fragment(room.Width, height) { Items = [Tag.Layout.Mark([rule])], Children = notes };
    }
}
