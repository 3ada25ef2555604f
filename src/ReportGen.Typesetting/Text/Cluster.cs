namespace ReportGen.Typesetting.Text;

/// <summary>The least part of a line that can be moved: glyphs that stand for one or more characters together.</summary>
/// <param name="FirstChar">Index of its first character in the segment.</param>
/// <param name="CharCount">Number of characters.</param>
/// <param name="Word">The shaped word it is part of; null for a gap.</param>
/// <param name="FirstGlyph">Its first glyph in that word.</param>
/// <param name="GlyphCount">Number of glyphs.</param>
/// <param name="Font">Face of the glyphs; null for a gap.</param>
internal readonly record struct Cluster(int FirstChar, int CharCount, ShapedWord? Word, int FirstGlyph, int GlyphCount, FontFace? Font)
{
    /// <summary>Class of the first character.</summary>
    public CharClass Class { get; init; }

    /// <summary>Piece of the first character.</summary>
    public int Piece { get; init; }

    /// <summary>Advance in points.</summary>
    public double Advance { get; init; }

    /// <summary>Font size in points; 0 for a gap.</summary>
    public double Size { get; init; }

    /// <summary>Break before it.</summary>
    public BreakKind Break { get; init; }

    /// <summary>Points it may lose of its left or right half: half an em for full-width brackets and stops, else 0.</summary>
    public double Blank { get; init; }
}

/// <summary>A stretch of text without forced line ends, shaped.</summary>
internal sealed record ShapedSegment(IReadOnlyList<TextPiece> Pieces, List<ParagraphChar> Chars, Cluster[] Clusters);
