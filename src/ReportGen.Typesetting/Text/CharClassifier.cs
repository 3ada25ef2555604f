using System.Globalization;
using System.Text;

namespace ReportGen.Typesetting.Text;

/// <summary>Finds the class of a character. Quotes, dash, ellipsis and middle dot are wide in Chinese, Japanese and Korean only.</summary>
internal static class CharClassifier
{
    private const string WideOpen = "（〔［｛〈《「『【〖｟";
    private const string WideClose = "，。、；：？！）〕］｝〉》」』】〗｠．";
    private const string WideNonStarter = "々〻〜～ー・ヽヾゝゞァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ";
    private const string PrefixSigns = "+−±$¥€£￥#@~<>≥≤≈№＋";
    private const string PostfixSigns = "%‰°℃％′″";
    private const string NarrowClosing = ")]}.,:;!?";

    /// <summary>Whether the language sets quotes and dashes full width.</summary>
    public static bool IsEastAsian(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("ko", StringComparison.OrdinalIgnoreCase);

    public static CharClass Classify(int codePoint, bool eastAsian) => codePoint switch
    {
        >= 0x4E00 and <= 0x9FFF => CharClass.Ideograph,
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or '&' or '*' or '=' or '|' or '\\' or '^' or '`' => CharClass.Letter,
        >= '0' and <= '9' => CharClass.Digit,
        ' ' or '\t' or '\n' or '\r' or 0x2028 or 0x2029 => CharClass.Space,
        0xA0 or 0x202F or 0x2007 => CharClass.Glue,
        '(' or '[' or '{' => CharClass.NarrowOpen,
        '"' or '\'' => CharClass.Ambiguous,
        '-' or 0x2010 or 0x2013 => CharClass.Hyphen,
        '/' => CharClass.Slash,
        '“' or '‘' => eastAsian ? CharClass.Open : CharClass.NarrowOpen,
        '”' or '’' => eastAsian ? CharClass.Close : CharClass.NarrowClose,
        '…' or '·' => eastAsian ? CharClass.NonStarter : CharClass.NarrowClose,
        '—' => eastAsian ? CharClass.NonStarter : CharClass.Dash,
        _ => ClassifyByList(codePoint),
    };

    private static CharClass ClassifyByList(int codePoint)
    {
        if (codePoint > 0xFFFF)
            return IsExtender(codePoint) ? CharClass.Extender : IsSupplementaryLetter(codePoint) ? CharClass.Letter : CharClass.Ideograph;
        var c = (char)codePoint;
        return WideOpen.Contains(c) ? CharClass.Open
            : WideClose.Contains(c) ? CharClass.Close
            : WideNonStarter.Contains(c) ? CharClass.NonStarter
            : PrefixSigns.Contains(c) ? CharClass.Prefix
            : PostfixSigns.Contains(c) ? CharClass.Postfix
            : NarrowClosing.Contains(c) ? CharClass.NarrowClose
            : IsExtender(codePoint) ? CharClass.Extender
            : IsStandalone(codePoint) ? CharClass.Ideograph
            : CharClass.Letter;
    }

    // Historic and mathematical letters; from U+16FE0 on come Tangut, kana and pictographs.
    private static bool IsSupplementaryLetter(int c) => c is < 0x16FE0 or >= 0x1BC00 and <= 0x1EFFF;

    // Radicals and CJK symbols to the end of Han, hangul, compatibility and full-width forms; circled numbers; pictographs.
    private static bool IsStandalone(int c) =>
        c is >= 0x2E80 and <= 0xD7FF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFFEF
            or >= 0x2300 and <= 0x23FF or >= 0x2460 and <= 0x24FF or >= 0x2600 and <= 0x27BF or >= 0x2B00 and <= 0x2BFF;

    private static bool IsExtender(int c) =>
        c is 0x200D or >= 0xFE00 and <= 0xFE0F or >= 0xE0020 and <= 0xE007F or >= 0xE0100 and <= 0xE01EF or >= 0x1F3FB and <= 0x1F3FF
        || (Rune.IsValid(c) && Rune.GetUnicodeCategory(new Rune(c))
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);
}
