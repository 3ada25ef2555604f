using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text;

/// <summary>The least part of a line that can be moved: glyphs that stand for one or more characters together.</summary>
/// <param name="FirstChar">Index of its first character in the segment.</param>
/// <param name="CharCount">Number of characters.</param>
/// <param name="Word">The shaped word it is part of; null for a gap.</param>
/// <param name="FirstGlyph">Its first glyph in that word.</param>
/// <param name="GlyphCount">Number of glyphs.</param>
internal readonly record struct Cluster(int FirstChar, int CharCount, ShapedWord? Word, int FirstGlyph, int GlyphCount)
{
    /// <summary>Face of the glyphs; null for a gap.</summary>
    public FontFace? Font => Word?.Font;

    /// <summary>
    /// Face of its style, on whose height lines are built, so that a fallback face does not move the baseline; null for a gap.
    /// </summary>
    public FontFace? LeadFont { get; init; }

    /// <summary>Class of the first character.</summary>
    public CharClass Class { get; init; }

    /// <summary>Break before it.</summary>
    public BreakKind Break { get; init; }

    /// <summary>Piece of the first character.</summary>
    public int Piece { get; init; }

    /// <summary>Advance in points.</summary>
    public double Advance { get; init; }

    /// <summary>Font size in points; 0 for a gap.</summary>
    public double Size { get; init; }

    /// <summary>
    /// Points it may lose: of the right half of a closing full-width mark, the left half of an opening one, of a space between words.
    /// </summary>
    public double Blank { get; init; }
}

/// <summary>A stretch of text without forced line ends, shaped.</summary>
/// <param name="Pieces">Where it came from.</param>
/// <param name="Chars">Its characters.</param>
/// <param name="Buffer">Its clusters, at the beginning of an array that may be longer.</param>
/// <param name="Count">Number of clusters.</param>
internal readonly record struct ShapedSegment(IReadOnlyList<TextPiece> Pieces, List<ParagraphChar> Chars, Cluster[] Buffer, int Count)
{
    /// <summary>The clusters.</summary>
    public ReadOnlySpan<Cluster> Clusters => Buffer.AsSpan(0, Count);

    /// <summary>Whether a style asks for more than letters.</summary>
    public bool IsMarked()
    {
        for (var i = 0; i < Pieces.Count; i++)
        {
            if (Pieces[i].Style is { } s && (s.Emphasis || s.Underline || s.Strikethrough || s.Background is not null))
                return true;
        }

        return false;
    }

    /// <summary>Font size of the running text in points: that of its first characters that are no mark.</summary>
    public double Em()
    {
        double? mark = null;
        for (var i = 0; i < Pieces.Count; i++)
        {
            if (Pieces[i] is not { Style: { } style } piece)
                continue;
            if (piece.Kind != TextPieceKind.Mark)
                return style.Size;
            mark ??= style.Size;
        }

        return mark ?? 1;
    }
}
