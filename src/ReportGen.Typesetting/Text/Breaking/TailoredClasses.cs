using static ReportGen.Typesetting.Text.Breaking.LineBreakClass;

namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>
/// Line breaking classes of characters in running text: those of Unicode, but for what UAX 14 leaves to a language.
/// </summary>
/// <remarks>
/// In Chinese, Japanese and Korean “ ‘ open and ” ’ close (QU elsewhere); dash, middle dot and wave dash never begin a line; signs such as
/// ≥ and # stay with what follows. In every language the dash of alphabetic text is BA, not B2: no line begins with it.
/// </remarks>
internal static class TailoredClasses
{
    /// <summary>The class of a character in the language of its text.</summary>
    /// <param name="codePoint">Unicode scalar value.</param>
    /// <param name="spacing">Its class for spacing, which knows the language.</param>
    /// <param name="eastAsian">Whether that language is Chinese, Japanese or Korean.</param>
    public static LineBreakClass Of(int codePoint, CharClass spacing, bool eastAsian)
    {
        if (codePoint is >= 0x4E00 and <= 0x9FFF)
            return ID;
        if (spacing == CharClass.Space)
            return SP;
        var c = LineBreakTable.Of(codePoint);
        return (spacing, c) switch
        {
            (CharClass.Open, QU) => OPWide,
            (CharClass.Close, QU) => CL,
            (CharClass.NonStarter, not (IN or QU)) => NS,
            (CharClass.Prefix, AL) when eastAsian => PR,
            (CharClass.Dash, _) => BA,
            _ => c,
        };
    }
}
