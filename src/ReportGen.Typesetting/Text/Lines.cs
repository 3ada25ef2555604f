using System.Collections.Immutable;
using ReportGen.Typesetting.Display;

namespace ReportGen.Typesetting.Text;

/// <summary>A piece of paragraph text as the line composer takes it.</summary>
/// <param name="Kind">Text, gap or forced line end.</param>
/// <param name="Text">Characters; empty for gaps and line ends.</param>
/// <param name="Style">Their style; null for gaps and line ends.</param>
/// <param name="Width">Width of a gap in points.</param>
/// <param name="Source">The caller's number, handed back with each run (which link, footnote mark or text it was).</param>
public sealed record TextPiece(TextPieceKind Kind, string Text, TextStyle? Style, double Width, int Source);

/// <summary>What a piece is.</summary>
public enum TextPieceKind
{
    /// <summary>Characters.</summary>
    Text,

    /// <summary>A gap of fixed width.</summary>
    Gap,

    /// <summary>A forced line end.</summary>
    LineEnd,

    /// <summary>Characters that stay with what stands before them (footnote marks).</summary>
    Mark,
}

/// <summary>A run of a line with the number of the piece it came from. Its origin is relative to the line's left end and baseline.</summary>
public sealed record LineRun(GlyphRun Run, int Source);

/// <summary>A set line.</summary>
/// <param name="Runs">Shaped runs, positioned (alignment and indent included).</param>
/// <param name="Width">Advance width after justification, without trailing spaces.</param>
/// <param name="Ascent">Greatest font ascent of the line in points.</param>
/// <param name="Descent">Greatest font descent in points, positive.</param>
public sealed record TextLine(ImmutableArray<LineRun> Runs, double Width, double Ascent, double Descent);

/// <summary>Breaks and sets paragraphs.</summary>
public interface ILineComposer : ITextMeasurer
{
    /// <summary>Sets pieces in lines of the given width in points. An empty paragraph has one empty line.</summary>
    ImmutableArray<TextLine> Compose(IReadOnlyList<TextPiece> pieces, ParagraphStyle style, double width);

    /// <summary>Characters for which no font had a glyph, with the text around them, since the composer was made.</summary>
    ImmutableArray<TypesetWarning> Warnings { get; }
}
