using static ReportGen.Typesetting.Text.Breaking.LineBreakClass;

namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>
/// Break opportunities of a paragraph: UAX 14 over <see cref="TailoredClasses"/>, then what it leaves open. A hyphen or slash ends a line
/// only between words of two letters or more, so that “e-mail”, “km/h”, “Q-1” stay whole; numbers stay with their units
/// (<see cref="NumberGlue"/>); addresses break after slashes (<see cref="UrlBreaks"/>).
/// </summary>
internal static class LineBreakRules
{
    private const int LongestOnStack = 512;

    /// <summary>The kind of break before each character; the first has none.</summary>
    public static BreakKind[] Find(List<ParagraphChar> chars) => Find(chars, new BreakKind[chars.Count]);

    /// <summary>The same into an array that may be longer.</summary>
    public static BreakKind[] Find(List<ParagraphChar> chars, BreakKind[] breaks)
    {
        var count = chars.Count;
        var classes = count <= LongestOnStack ? stackalloc LineBreakClass[count] : new LineBreakClass[count];
        var allowed = count <= LongestOnStack ? stackalloc bool[count] : new bool[count];
        for (var i = 0; i < count; i++)
            classes[i] = chars[i].Breaking;
        UnicodeLineBreaks.Find(classes, allowed);
        if (count > 0)
            breaks[0] = default;
        for (var i = 1; i < count; i++)
            breaks[i] = Before(chars, i, allowed[i]);
        NumberGlue.Apply(chars, breaks);
        UrlBreaks.Apply(chars, breaks);
        return breaks;
    }

    private static BreakKind Before(List<ParagraphChar> chars, int i, bool allowed)
    {
        var current = chars[i];
        if (current.GlueBefore || current.Class is CharClass.Mark or CharClass.Extender or CharClass.Gap || chars[i - 1].CodePoint == 0x200D)
            return BreakKind.Forbidden;
        if (current.BreakBefore)
            return BreakKind.Allowed;
        if (allowed || FollowsQuotation(chars, i))
            return IsHyphenOrSlash(chars, i - 1) && !Parts(chars, i) ? BreakKind.Emergency : BreakKind.Allowed;
        return NeverFirst(current.Breaking) || NeverLast(chars, i - 1) ? BreakKind.Forbidden : BreakKind.Emergency;
    }

    // “so” (it is): rule LB15 holds the bracket to any quote before it; since Unicode 15.1 only to one that opens.
    private static bool FollowsQuotation(List<ParagraphChar> chars, int i) => i > 1 && chars[i].Breaking == OP
        && chars[i - 1].Class == CharClass.Space && chars[i - 2] is { CodePoint: '”' or '’', Breaking: QU };

    private static bool NeverFirst(LineBreakClass c) =>
        c is SP or ZW or WJ or ZWJ or CM or GL or CL or CP or CPWide or EX or IS or SY or NS or BA or HY or IN or PO;

    // An opening mark holds what follows even across spaces.
    private static bool NeverLast(List<ParagraphChar> chars, int i)
    {
        while (i > 0 && (chars[i].Breaking is SP or CM || chars[i].Class == CharClass.Mark))
            i--;
        return chars[i].Breaking is OP or OPWide or GL or WJ or SP;
    }

    private static bool IsHyphenOrSlash(List<ParagraphChar> chars, int i) => chars[i].Class is CharClass.Hyphen or CharClass.Slash;

    private static bool Parts(List<ParagraphChar> chars, int i) => chars[i].Class.IsWide()
        || (IsLetter(chars, i - 3) && IsLetter(chars, i - 2) && IsLetter(chars, i) && IsLetter(chars, i + 1));

    private static bool IsLetter(List<ParagraphChar> chars, int i) => i >= 0 && i < chars.Count && chars[i].Class == CharClass.Letter;
}
