using ReportGen.Typesetting.Text.Breaking;

namespace ReportGen.Typesetting.Text;

/// <summary>
/// Puts one space between Han and Latin, none beside full-width punctuation. An apostrophe inside a Latin word becomes a letter.
/// Verbatim text stays as it is.
/// </summary>
internal static class HanLatinSpacing
{
    private const int Space = ' ';

    public static List<ParagraphChar> Apply(List<ParagraphChar> chars) => Apply(chars, new List<ParagraphChar>(chars.Count + 16));

    /// <summary>The same into a list that is used again.</summary>
    public static List<ParagraphChar> Apply(List<ParagraphChar> chars, List<ParagraphChar> result)
    {
        result.Clear();
        for (var i = 0; i < chars.Count; i++)
        {
            var c = chars[i];
            if (c.Class == CharClass.Space && !c.Verbatim && (BesideWidePunctuation(chars, i) || IsDoubled(result)))
                continue;
            if (NeedsSpace(chars, result, i))
                result.Add(new ParagraphChar(Space, CharClass.Space, LineBreakClass.SP, SpacePiece(chars, i)));
            result.Add(c);
        }

        return result;
    }

    /// <summary>Turns ’ between two letters into a letter.</summary>
    public static void ResolveApostrophes(List<ParagraphChar> chars)
    {
        for (var i = 1; i + 1 < chars.Count; i++)
        {
            if (chars[i].CodePoint == '’' && chars[i - 1].Class == CharClass.Letter && chars[i + 1].Class == CharClass.Letter)
                chars[i] = chars[i] with { Class = CharClass.Letter, Breaking = LineBreakClass.QU };
        }
    }

    private static bool IsDoubled(List<ParagraphChar> result) => result.Count > 0 && result[^1].Class == CharClass.Space;

    private static bool BesideWidePunctuation(List<ParagraphChar> chars, int i) =>
        (i > 0 && chars[i - 1].Class.IsWidePunctuation()) || (i + 1 < chars.Count && chars[i + 1].Class.IsWidePunctuation());

    private static bool NeedsSpace(List<ParagraphChar> chars, List<ParagraphChar> result, int i)
    {
        if (i == 0 || result.Count == 0 || chars[i].Class is CharClass.Mark or CharClass.Space)
            return false;
        var before = PreviousText(chars, i);
        if (before < 0 || (chars[i].Verbatim && chars[before].Verbatim))
            return false;
        return (IsHan(chars[before]) && BeginsLatin(chars, i)) || (IsHan(chars[i]) && EndsLatin(chars, before));
    }

    // A footnote mark is no neighbour: the text before it is.
    private static int PreviousText(List<ParagraphChar> chars, int i)
    {
        var k = i - 1;
        while (k >= 0 && chars[k].Class is CharClass.Mark or CharClass.Extender)
            k--;
        return k;
    }

    private static bool BeginsLatin(List<ParagraphChar> chars, int i) =>
        IsLatin(chars[i]) || (chars[i].Class is CharClass.Prefix or CharClass.Hyphen && i + 1 < chars.Count && IsLatin(chars[i + 1]));

    private static bool EndsLatin(List<ParagraphChar> chars, int i) =>
        IsLatin(chars[i]) || ((chars[i].Class == CharClass.Postfix || chars[i].CodePoint == '+') && i > 0 && IsLatin(chars[i - 1]));

    // Han, kana and hangul, but no pictographs or circled numbers.
    private static bool IsHan(ParagraphChar c) => c.Class == CharClass.Ideograph
        && c.CodePoint is (>= 0x2E80 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsLatin(ParagraphChar c) => c.Class == CharClass.Digit
        || (c.Class == CharClass.Letter && c.CodePoint is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 0xC0 and <= 0x24F) or (>= 0x370 and <= 0x52F));

    // The space takes the style of what stands before it, but never that of a raised mark.
    private static int SpacePiece(List<ParagraphChar> chars, int i) => chars[i - 1].Class == CharClass.Mark ? chars[i].Piece : chars[i - 1].Piece;
}
