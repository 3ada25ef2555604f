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
public sealed record LineRun(GlyphRun Run, int Source)
{
    /// <summary>The style it was set in.</summary>
    internal TextStyle? Style { get; init; }
}

/// <summary>A set line.</summary>
/// <param name="Runs">Shaped runs, positioned (alignment and indent included).</param>
/// <param name="Width">Advance width after justification, without trailing spaces.</param>
/// <param name="Ascent">Greatest font ascent of the line in points.</param>
/// <param name="Descent">Greatest font descent in points, positive.</param>
public sealed record TextLine(ImmutableArray<LineRun> Runs, double Width, double Ascent, double Descent)
{
    /// <summary>Rules, dots and fills of the line's styles; none when empty.</summary>
    public ImmutableArray<LineMark> Marks { get; init; } = [];

    /// <summary>Ems added to each gap to fill the line; 0 where none were.</summary>
    public double Stretch { get; init; }

    /// <summary>Whether the line should fill its room but does not, since its gaps would grow beyond what looks like a line.</summary>
    public bool FallsShort { get; init; }
}

/// <summary>Something drawn with the text of a line, in the line's coordinates.</summary>
/// <param name="Path">What is drawn.</param>
/// <param name="Source">Number of the piece it belongs to.</param>
/// <param name="Behind">Whether it lies under the glyphs.</param>
public sealed record LineMark(PathItem Path, int Source, bool Behind);

/// <summary>Breaks and sets paragraphs.</summary>
public interface ILineComposer : ITextMeasurer
{
    /// <summary>Sets pieces in lines of the given width in points. An empty paragraph has one empty line.</summary>
    ImmutableArray<TextLine> Compose(IReadOnlyList<TextPiece> pieces, ParagraphStyle style, double width);

    /// <summary>Characters for which no font had a glyph, with the text around them, since the composer was made.</summary>
    ImmutableArray<TypesetWarning> Warnings { get; }
}
