using System.Text;

namespace ReportGen.Typesetting.Text;

/// <summary>One character of a paragraph after spaces were put in order.</summary>
/// <param name="CodePoint">Unicode scalar value; 0 for a gap.</param>
/// <param name="Class">Its class in the language of its piece.</param>
/// <param name="Piece">Index of the piece it came from.</param>
internal readonly record struct ParagraphChar(int CodePoint, CharClass Class, int Piece)
{
    /// <summary>A zero-width space stood before it.</summary>
    public bool BreakBefore { get; init; }

    /// <summary>A word joiner stood before it.</summary>
    public bool GlueBefore { get; init; }

    /// <summary>UTF-16 units.</summary>
    public int Utf16Length => CodePoint > 0xFFFF ? 2 : Class == CharClass.Gap ? 0 : 1;
}

/// <summary>Reads pieces into characters; one list, and one more for every forced line end (after which leading spaces fall away).</summary>
internal static class ParagraphText
{
    private const int ZeroWidthSpace = 0x200B;

    public static List<List<ParagraphChar>> Read(IReadOnlyList<TextPiece> pieces)
    {
        var segments = new List<List<ParagraphChar>> { new() };
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind == TextPieceKind.LineEnd)
                segments.Add([]);
            else if (pieces[i].Kind == TextPieceKind.Gap)
                segments[^1].Add(new ParagraphChar(0, CharClass.Gap, i));
            else
                AddText(segments[^1], pieces[i], i);
        }

        foreach (var segment in segments.Skip(1))
        {
            if (segment.Count > 0 && segment[0].Class == CharClass.Space)
                segment.RemoveAt(0);
        }

        return segments;
    }

    private static void AddText(List<ParagraphChar> chars, TextPiece piece, int index)
    {
        var style = piece.Style ?? throw new ArgumentException("A piece of text has no style.", nameof(piece));
        var eastAsian = CharClassifier.IsEastAsian(style.Language);
        var breakBefore = false;
        var glueBefore = false;
        foreach (var rune in piece.Text.EnumerateRunes())
        {
            if (IsControl(rune.Value))
            {
                breakBefore |= rune.Value == ZeroWidthSpace;
                glueBefore |= rune.Value is 0x2060 or 0xFEFF;
                continue;
            }

            var character = Character(rune, piece.Kind, eastAsian, index) with { BreakBefore = breakBefore, GlueBefore = glueBefore };
            breakBefore = glueBefore = false;
            if (character.Class != CharClass.Space || chars.Count == 0 || chars[^1].Class != CharClass.Space)
                chars.Add(character);
        }
    }

    private static ParagraphChar Character(Rune rune, TextPieceKind kind, bool eastAsian, int piece)
    {
        var c = CharClassifier.Classify(rune.Value, eastAsian);
        return new ParagraphChar(c == CharClass.Space ? ' ' : rune.Value, kind == TextPieceKind.Mark && c != CharClass.Extender ? CharClass.Mark : c, piece);
    }

    // They steer breaking and have no ink. A soft hyphen goes too, because words are never hyphenated here.
    private static bool IsControl(int c) => c is ZeroWidthSpace or 0x2060 or 0xFEFF or 0xAD or 0x200C or 0x200E or 0x200F;
}
