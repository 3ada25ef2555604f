using System.Collections.Immutable;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Text.Fitting;

namespace ReportGen.Typesetting.Text;

/// <summary>
/// Sets Chinese and English paragraphs: Han–Latin spaces, 禁则, numbers kept with their units, lines broken over the paragraph as a whole.
/// Words are shaped once and remembered. Safe for use from many threads.
/// </summary>
public sealed class LineComposer : ILineComposer
{
    private readonly FontLibrary _library;
    private readonly FontSelector _fonts;

    /// <summary>A composer over these fonts; they must live as long as it does.</summary>
    public LineComposer(FontLibrary library)
    {
        _library = library;
        _fonts = new FontSelector(library);
    }

    /// <inheritdoc/>
    public ImmutableArray<TypesetWarning> Warnings => _fonts.Warnings;

    /// <inheritdoc/>
    public ImmutableArray<TextLine> Compose(IReadOnlyList<TextPiece> pieces, ParagraphStyle style, double width)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        foreach (var segment in Shape(pieces, style.HanLatinSpace))
        {
            if (segment.Clusters.Length == 0)
                lines.Add(EmptyLine(pieces));
            else
                AddLines(lines, segment, style, width);
        }

        return lines.ToImmutable();
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The width is that of the same text set as a single line, so an opening bracket at its start has lost its left half; a space
    /// at its end counts. The height of an empty text is that of its font.
    /// </remarks>
    public TextExtent Measure(string text, TextStyle style)
    {
        var piece = new TextPiece(TextPieceKind.Text, text, style, 0, 0);
        var clusters = Shape([piece], hanLatinSpace: true)[0].Clusters;
        if (clusters.Length == 0)
            return LineExtent.Of(_library.Resolve(style), style.Size);
        var width = -Spacing.StartTrim(clusters[0]);
        for (var i = 0; i < clusters.Length; i++)
            width += clusters[i].Advance - (i > 0 ? Spacing.Squeeze(clusters[i - 1], clusters[i]) : 0);
        return LineExtent.Of(clusters) with { Width = width };
    }

    private List<ShapedSegment> Shape(IReadOnlyList<TextPiece> pieces, bool hanLatinSpace)
    {
        var segments = new List<ShapedSegment>();
        foreach (var read in ParagraphText.Read(pieces))
        {
            HanLatinSpacing.ResolveApostrophes(read);
            var chars = hanLatinSpace ? HanLatinSpacing.Apply(read) : read;
            segments.Add(new ClusterBuilder(_fonts, pieces, chars).Build());
        }

        return segments;
    }

    private static void AddLines(ImmutableArray<TextLine>.Builder lines, ShapedSegment segment, ParagraphStyle style, double width)
    {
        var indent = lines.Count == 0 ? style.FirstLineIndent : 0;
        var room = new LineRoom(width - indent, width, segment.Em, style.Align == TextAlign.Justify);
        foreach (var fit in ParagraphBreaker.Break(new LineMeasure(segment.Clusters), room))
        {
            var last = fit.End == segment.Clusters.Length;
            var align = last && style.Align == TextAlign.Justify ? TextAlign.Left : style.Align;
            lines.Add(LineSetter.Set(segment, fit, new LinePlace(fit.Start == 0 ? indent : 0, room.Of(fit.Start), align, segment.Em)));
        }
    }

    private TextLine EmptyLine(IReadOnlyList<TextPiece> pieces)
    {
        var style = pieces.FirstOrDefault(p => p.Style is not null)?.Style;
        var extent = style is null ? default : LineExtent.Of(_library.Resolve(style), style.Size);
        return new TextLine([], 0, extent.Ascent, extent.Descent);
    }
}
