namespace ReportGen.Typesetting.Text;

/// <summary>Whether a line may end before a character.</summary>
internal enum BreakKind
{
    /// <summary>Never: 禁则 or part of a cluster.</summary>
    Forbidden,

    /// <summary>Only where the line is too narrow for what is kept together.</summary>
    Emergency,

    /// <summary>Yes.</summary>
    Allowed,
}

/// <summary>
/// Break opportunities by pairs of classes, after UAX 14 with the Chinese rules of GB/T 15834: no closing mark begins a line, no
/// opening one ends it, Han may part anywhere, Latin words stay whole.
/// </summary>
internal static class LineBreakRules
{
    /// <summary>The kind of break before each character; the first has none.</summary>
    public static BreakKind[] Find(List<ParagraphChar> chars)
    {
        var breaks = new BreakKind[chars.Count];
        for (var i = 1; i < breaks.Length; i++)
            breaks[i] = Before(chars, i);
        NumberGlue.Apply(chars, breaks);
        UrlBreaks.Apply(chars, breaks);
        return breaks;
    }

    private static BreakKind Before(List<ParagraphChar> chars, int i)
    {
        var current = chars[i].Class;
        var previous = chars[i - 1].Class;
        if (chars[i].GlueBefore || current.Hangs() || current.ForbidsLineStart() || current == CharClass.Glue || previous == CharClass.Glue)
            return BreakKind.Forbidden;
        if (chars[i - 1].CodePoint == 0x200D)
            return BreakKind.Forbidden;
        var anchor = Anchor(chars, i - 1);
        if (anchor < 0)
            return BreakKind.Forbidden;
        if (chars[anchor].Class.ForbidsLineEnd())
            return BreakKind.Forbidden;
        if (chars[i].BreakBefore || previous.Hangs())
            return BreakKind.Allowed;
        return BetweenText(chars, anchor, i) ? BreakKind.Allowed : BreakKind.Emergency;
    }

    // What counts before a break: marks and combining characters stand for their base, spaces for what is before them.
    private static int Anchor(List<ParagraphChar> chars, int i)
    {
        while (i >= 0 && chars[i].Class is CharClass.Mark or CharClass.Extender or CharClass.Space)
            i--;
        return i;
    }

    private static bool BetweenText(List<ParagraphChar> chars, int before, int i)
    {
        var previous = chars[before].Class;
        var current = chars[i].Class;
        if (previous == CharClass.Ambiguous || current == CharClass.Ambiguous || previous == CharClass.Prefix)
            return false;
        if (previous == CharClass.Hyphen)
            return current.IsWide() || BreaksAfterHyphen(chars, before);
        return previous.IsWide() ? !IsJoined(current) : current.IsWide() || previous == CharClass.Dash;
    }

    private static bool IsJoined(CharClass current) => current is CharClass.Hyphen or CharClass.Slash;

    // Two letters on each side, so that "e-mail", "Q-1" and "2025-03-30" stay whole.
    private static bool BreaksAfterHyphen(List<ParagraphChar> chars, int hyphen) =>
        IsLetter(chars, hyphen - 2) && IsLetter(chars, hyphen - 1) && IsLetter(chars, hyphen + 1) && IsLetter(chars, hyphen + 2);

    private static bool IsLetter(List<ParagraphChar> chars, int i) => i >= 0 && i < chars.Count && chars[i].Class == CharClass.Letter;
}
