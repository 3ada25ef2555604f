using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Lines to paint one leading apart.</summary>
/// <param name="Text">What their runs belong to.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Leading">Distance of baselines in points.</param>
internal sealed record LineBlock(PreparedText Text, ImmutableArray<TextLine> Lines, double Leading)
{
    /// <summary>Shift to the right of each line in points; none when empty.</summary>
    public ImmutableArray<double> Shifts { get; init; } = [];

    /// <summary>Height in points.</summary>
    public double Height => Lines.Length * Leading;

    /// <summary>Distance of a line's baseline from the top of the block: half-leading above and below the font's extent.</summary>
    public double Baseline(int index) => (index * Leading) + Baseline(Lines[index], Leading);

    /// <summary>Distance of a baseline from the top of its line.</summary>
    public static double Baseline(TextLine line, double leading) =>
        ((leading - (line.Ascent + line.Descent)) / 2) + line.Ascent;
}

/// <summary>Paints lines as a fragment: runs grouped by element, link areas, footnotes.</summary>
internal static class LinePainter
{
    /// <summary>Paints the lines in a column of a width in points.</summary>
    public static Fragment Paint(LineBlock block, double width)
    {
        var items = ImmutableArray.CreateBuilder<DisplayItem>();
        var open = ImmutableArray.CreateBuilder<DisplayItem>();
        var marked = HasMarks(block);
        if (marked)
            AddMarks(items, block, behind: true);
        Tag? tag = null;
        for (var i = 0; i < block.Lines.Length; i++)
        {
            var shift = block.Shifts.IsEmpty ? 0 : block.Shifts[i];
            var baseline = block.Baseline(i);
            foreach (var run in block.Lines[i].Runs)
            {
                var next = block.Text.Segments[run.Source].Tag;
                if (tag is not null && tag != next)
                    items.Add(Close(tag, open));
                tag = next;
                open.Add(run.Run with { Origin = run.Run.Origin.Offset(shift, baseline) });
            }
        }

        if (tag is not null)
            items.Add(Close(tag, open));
        if (marked)
            AddMarks(items, block, behind: false);
        return new Fragment(width, block.Height)
        {
            Items = items.ToImmutable(),
            Links = Links(block),
            Notes = NotesOf(block.Text, block.Lines),
            Baseline = block.Lines.IsEmpty ? null : block.Baseline(0),
            Lines = block.Lines.Length,
        };
    }

    private static bool HasMarks(LineBlock block)
    {
        foreach (var line in block.Lines)
        {
            if (!line.Marks.IsEmpty)
                return true;
        }

        return false;
    }

    // Fills, rules and dots are ornament: the style that asked for them shows in no other way than to the eye.
    private static void AddMarks(ImmutableArray<DisplayItem>.Builder items, LineBlock block, bool behind)
    {
        var marks = ImmutableArray.CreateBuilder<DisplayItem>();
        for (var i = 0; i < block.Lines.Length; i++)
        {
            var by = new Point(block.Shifts.IsEmpty ? 0 : block.Shifts[i], block.Baseline(i));
            foreach (var mark in block.Lines[i].Marks)
            {
                if (mark.Behind == behind)
                    marks.Add(Snap.Move(mark.Path, by));
            }
        }

        if (marks.Count > 0)
            items.Add(Tag.Layout.Mark(marks.ToImmutable()));
    }

    /// <summary>The footnotes whose marks stand in the lines, in order.</summary>
    public static ImmutableArray<FootnoteNote> NotesOf(PreparedText text, IEnumerable<TextLine> lines) =>
        HasNotes(text)
            ? [.. lines.SelectMany(l => l.Runs).Select(r => text.Segments[r.Source].Note).OfType<FootnoteNote>().Distinct()]
            : [];

    private static bool HasNotes(PreparedText text)
    {
        foreach (var segment in text.Segments)
        {
            if (segment.Note is not null)
                return true;
        }

        return false;
    }

    private static DisplayItem Close(Tag tag, ImmutableArray<DisplayItem>.Builder open)
    {
        var item = tag.Mark(open.ToImmutable());
        open.Clear();
        return item;
    }

    private static ImmutableArray<PageLink> Links(LineBlock block)
    {
        if (!HasLinks(block.Text))
            return [];
        var links = ImmutableArray.CreateBuilder<PageLink>();
        for (var i = 0; i < block.Lines.Length; i++)
        {
            foreach (var group in block.Lines[i].Runs.GroupBy(r => r.Source))
            {
                if (block.Text.Segments[group.Key] is { Link: { } link } segment)
                    links.Add(new PageLink(Area(block, i, group), link.Target, link.External, segment.Tag.Element, link.Description));
            }
        }

        return links.ToImmutable();
    }

    private static bool HasLinks(PreparedText text)
    {
        foreach (var segment in text.Segments)
        {
            if (segment.Link is not null)
                return true;
        }

        return false;
    }

    private static Rect Area(LineBlock block, int index, IEnumerable<LineRun> runs)
    {
        var line = block.Lines[index];
        var shift = block.Shifts.IsEmpty ? 0 : block.Shifts[index];
        var left = runs.Min(r => r.Run.Origin.X);
        var right = runs.Max(r => r.Run.Origin.X + r.Run.Glyphs.Sum(g => g.Advance));
        return new Rect(left + shift, block.Baseline(index) - line.Ascent, right - left, line.Ascent + line.Descent);
    }
}
