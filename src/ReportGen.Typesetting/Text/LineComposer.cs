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
    private Workspace? _spare;

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
        var work = Rent();
        var text = new ParagraphText(pieces, work.Read);
        while (text.ReadSegment())
        {
            var segment = Shape(pieces, style.HanLatinSpace, work);
            if (segment.Count == 0)
                work.Lines.Add(EmptyLine(pieces));
            else
                AddLines(work, segment, style, width);
        }

        var lines = work.Lines.ToImmutableArray();
        work.Lines.Clear();
        _spare = work;
        return lines;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The width is that of the same text set as a single line, so an opening bracket at its start has lost its left half; a space
    /// at its end counts. The height of an empty text is that of its font.
    /// </remarks>
    public TextExtent Measure(string text, TextStyle style)
    {
        var piece = new TextPiece(TextPieceKind.Text, text, style, 0, 0);
        var work = Rent();
        TextPiece[] pieces = [piece];
        new ParagraphText(pieces, work.Read).ReadSegment();
        var clusters = Shape(pieces, hanLatinSpace: true, work).Clusters;
        var extent = clusters.Length == 0 ? LineExtent.Of(_library.Resolve(style), style.Size) : LineExtent.Of(clusters) with { Width = Width(clusters) };
        _spare = work;
        return extent;
    }

    private static double Width(ReadOnlySpan<Cluster> clusters)
    {
        var width = -Spacing.StartTrim(clusters[0]);
        for (var i = 0; i < clusters.Length; i++)
            width += clusters[i].Advance - (i > 0 ? Spacing.Squeeze(clusters[i - 1], clusters[i]) : 0);
        return width;
    }

    // Of several threads at once one uses it again, the others have their own.
    private Workspace Rent() => Interlocked.Exchange(ref _spare, null) ?? new Workspace();

    private ShapedSegment Shape(IReadOnlyList<TextPiece> pieces, bool hanLatinSpace, Workspace work)
    {
        HanLatinSpacing.ResolveApostrophes(work.Read);
        var chars = hanLatinSpace ? HanLatinSpacing.Apply(work.Read, work.Spaced) : work.Read;
        return new ClusterBuilder(_fonts, pieces, chars, work).Build();
    }

    private static void AddLines(Workspace work, in ShapedSegment segment, ParagraphStyle style, double width)
    {
        var em = segment.Em();
        var indent = work.Lines.Count == 0 ? style.FirstLineIndent : 0;
        var room = new LineRoom(width - indent, width, em, style.Align == TextAlign.Justify);
        var setter = new LineSetter(segment, work);
        var measure = new LineMeasure(segment.Buffer, segment.Count, work.Sums(segment.Count + 1));

        // Most cells and labels are a single line.
        var whole = measure.Fit(0, measure.Count);
        if (whole.Width <= room.First + LineFit.Epsilon)
        {
            work.Lines.Add(setter.Set(whole, new LinePlace(indent, room.First, Last(style.Align), em)));
            return;
        }

        foreach (var fit in ParagraphBreaker.Break(measure, room))
        {
            var align = fit.End == segment.Count ? Last(style.Align) : style.Align;
            work.Lines.Add(setter.Set(fit, new LinePlace(fit.Start == 0 ? indent : 0, room.Of(fit.Start), align, em)));
        }
    }

    private static TextAlign Last(TextAlign align) => align == TextAlign.Justify ? TextAlign.Left : align;

    private TextLine EmptyLine(IReadOnlyList<TextPiece> pieces)
    {
        var style = pieces.FirstOrDefault(p => p.Style is not null)?.Style;
        var extent = style is null ? default : LineExtent.Of(_library.Resolve(style), style.Size);
        return new TextLine([], 0, extent.Ascent, extent.Descent);
    }
}
