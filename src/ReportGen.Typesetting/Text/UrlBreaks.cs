namespace ReportGen.Typesetting.Text;

/// <summary>Lets web addresses break after a slash.</summary>
internal static class UrlBreaks
{
    public static void Apply(List<ParagraphChar> chars, BreakKind[] breaks)
    {
        var inside = false;
        for (var i = 2; i < chars.Count; i++)
        {
            if (chars[i].Class == CharClass.Space || chars[i].Class.IsWide())
                inside = false;
            else if (StartsAddress(chars, i))
                inside = true;
            if (inside && chars[i - 1].Class == CharClass.Slash && chars[i - 2].Class != CharClass.Slash && chars[i].Class is CharClass.Letter or CharClass.Digit)
                breaks[i] = BreakKind.Allowed;
        }
    }

    private static bool StartsAddress(List<ParagraphChar> chars, int i) =>
        chars[i].Class == CharClass.Slash && chars[i - 1].Class == CharClass.Slash && i > 1 && chars[i - 2].CodePoint == ':';
}
