namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>
/// Lets web addresses break: after a slash (not inside “://”), and where a line would be too loose before . ? # % &amp; = - _ ~ + inside
/// (Chicago Manual of Style, 17th edition, 14.18, which breaks before most marks so that none looks like the end of a sentence).
/// </summary>
internal static class UrlBreaks
{
    private const string Marks = ".?#%&=-_~+";

    public static void Apply(List<ParagraphChar> chars, BreakKind[] breaks)
    {
        for (var i = 0; i < chars.Count;)
        {
            var end = EndOfWord(chars, i);
            if (IsAddress(chars, i, end))
                Open(chars, breaks, i, end);
            i = Math.Max(end, i + 1);
        }
    }

    private static int EndOfWord(List<ParagraphChar> chars, int start)
    {
        var end = start;
        while (end < chars.Count && !chars[end].Class.IsWide() && chars[end].Class is not (CharClass.Space or CharClass.Gap or CharClass.Mark))
            end++;
        return end;
    }

    private static bool IsAddress(List<ParagraphChar> chars, int start, int end)
    {
        for (var i = start; i + 2 < end; i++)
        {
            if (chars[i].CodePoint == ':' && chars[i + 1].CodePoint == '/' && chars[i + 2].CodePoint == '/')
                return true;
        }

        return end - start > 4 && chars[start].CodePoint == 'w' && chars[start + 1].CodePoint == 'w' && chars[start + 2].CodePoint == 'w'
            && chars[start + 3].CodePoint == '.';
    }

    private static void Open(List<ParagraphChar> chars, BreakKind[] breaks, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            var previous = chars[i - 1];
            if (previous.Class == CharClass.Slash || IsSchemeColon(chars, i, end))
                breaks[i] = EndsSlash(chars, i, start) && IsInside(chars[i]) ? BreakKind.Allowed : NoBetter(breaks[i]);
            else if (IsMark(chars[i].CodePoint) && i + 1 < end && IsInside(chars[i + 1]) && IsInside(previous))
                breaks[i] = BreakKind.Address;
            else
                breaks[i] = NoBetter(breaks[i]);
        }
    }

    private static BreakKind NoBetter(BreakKind kind) => kind > BreakKind.Emergency ? BreakKind.Emergency : kind;

    private static bool IsSchemeColon(List<ParagraphChar> chars, int i, int end) =>
        chars[i - 1].CodePoint == ':' && i + 1 < end && chars[i].CodePoint == '/' && chars[i + 1].CodePoint == '/';

    private static bool EndsSlash(List<ParagraphChar> chars, int i, int start) => i - 2 > start && chars[i - 2].Class != CharClass.Slash;

    private static bool IsMark(int codePoint) => codePoint < 0x80 && Marks.Contains((char)codePoint);

    private static bool IsInside(ParagraphChar c) => c.Class is CharClass.Letter or CharClass.Digit || IsMark(c.CodePoint);
}
