using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Document;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Typesetting.Layout;

/// <summary>Texts of a contents line.</summary>
/// <param name="Number">The number.</param>
/// <param name="Title">The title.</param>
/// <param name="Page">The page number.</param>
/// <param name="Tag">The element all of them belong to.</param>
internal sealed record ContentsTexts(PreparedText Number, PreparedText Title, PreparedText Page, Tag Tag);

/// <summary>A line of a table of contents; the title may take several lines, the whole never breaks.</summary>
internal sealed class ContentsLineLayout(ContentsLine line, ContentsTexts texts, LineSetter setter)
{
    private readonly ParagraphStyle _style = new(line.Leading);

    /// <summary>The line in a region's width.</summary>
    public Fragment Make(Region region)
    {
        var page = setter.Set(texts.Page, _style, LineSetter.NoBreak);
        var pageWidth = Math.Max(line.Leader?.PageWidth ?? 0, page[0].Width);
        var areaRight = region.Width - pageWidth;
        var title = setter.Set(texts.Title, _style, areaRight - line.NumberWidth);
        var height = title.Length * line.Leading;
        var titlePart = Paint(texts.Title, title, areaRight - line.NumberWidth);
        var pagePart = Paint(texts.Page, page[..1], page[0].Width);
        var last = title.Length - 1;
        // All stand on the title's baselines, whatever their own fonts would ask for.
        var first = LineBlock.Baseline(title[0], line.Leading);
        var pageY = (last * line.Leading) + LineBlock.Baseline(title[last], line.Leading) - (pagePart.Baseline ?? 0);
        var children = ImmutableArray.CreateBuilder<Placement>();
        var number = setter.Set(texts.Number, _style, LineSetter.NoBreak);
        var numberPart = Paint(texts.Number, number[..1], line.NumberWidth);
        children.Add(new Placement(0, first - (numberPart.Baseline ?? 0), numberPart));
        children.Add(new Placement(line.NumberWidth, 0, titlePart));
        children.Add(new Placement(region.Width - page[0].Width, pageY, pagePart));
        if (Leader(line.NumberWidth + title[last].Width, areaRight) is { } leader)
            children.Add(new Placement(0, (last * line.Leading) + LineBlock.Baseline(title[last], line.Leading), leader));
        return new Fragment(region.Width, height)
        {
            Children = children.ToImmutable(),
            Links = Links(region.Width, height),
            Baseline = first,
            Lines = title.Length,
        };
    }

    private Fragment Paint(PreparedText text, ImmutableArray<TextLine> lines, double width) =>
        LinePainter.Paint(new LineBlock(text, lines, line.Leading), width);

    private ImmutableArray<PageLink> Links(double width, double height)
    {
        if (texts.Tag.Kind is not null)
            return [];
        var title = string.Concat(texts.Number.Pieces.Concat([Space]).Concat(texts.Title.Pieces).Select(p => p.Text)).Trim();
        return [new PageLink(new Rect(0, 0, width, height), line.Target, false, texts.Tag.Element, title)];
    }

    private static TextPiece Space { get; } = new(TextPieceKind.Text, " ", null, 0, 0);

    /// <summary>Dots whose origins are whole pitches left of the right edge, so that they form columns on all lines.</summary>
    private Fragment? Leader(double from, double to)
    {
        if (line.Leader is not { Pitch: > 0 } leader)
            return null;
        var count = (int)Math.Floor((to - from) / leader.Pitch) - 1;
        if (count <= 0 || setter.Line(".", leader.Style).Runs is not [var dot, ..])
            return null;
        var shape = dot.Run.Glyphs[0];
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(count);
        for (var i = 0; i < count; i++)
            glyphs.Add(shape with { X = shape.X + (i * leader.Pitch), Advance = leader.Pitch, Cluster = i });
        var run = dot.Run with
        {
            Origin = new Point(to - (count * leader.Pitch), 0), Glyphs = glyphs.MoveToImmutable(), Text = new string('.', count),
        };
        var tag = texts.Tag.Kind is null ? Tag.Layout : texts.Tag;
        return new Fragment(0, 0) { Items = [tag.Mark([run])] };
    }
}
