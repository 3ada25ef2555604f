namespace ReportGen.Typesetting.Text;

/// <summary>Keeps a number with the unit that follows it, with 第 before it (both across a space) and with the rest of a range.</summary>
internal static class NumberGlue
{
    // Longest first. 个 alone is the general classifier.
    private static readonly string[] Units =
    [
        "个百分点", "百分点", "个月", "小时", "分钟", "季度", "年", "月", "日", "周", "天", "条", "位", "倍", "个", "次", "人", "元", "秒", "页", "种", "章", "节", "号",
    ];

    private const string Magnitudes = "百千万亿";
    private const int Ordinal = '第';

    public static void Apply(List<ParagraphChar> chars, BreakKind[] breaks)
    {
        for (var i = 1; i < chars.Count; i++)
        {
            if (chars[i].Class == CharClass.Ideograph && EndsNumber(chars, i))
                Glue(breaks, i, i + UnitLength(chars, i));
            else if (chars[i].Class == CharClass.Digit && FollowsOrdinal(chars, i))
                Glue(breaks, i, i + 1);
            else if (i > 1 && IsRangeSign(chars[i - 1]) && chars[i - 2].Class is CharClass.Digit or CharClass.Postfix)
                Glue(breaks, i, i + 1);
            else if (chars[i].Class == CharClass.Postfix && chars[i - 1].Class == CharClass.Space)
                Glue(breaks, i, i + 1);
        }
    }

    private static bool IsRangeSign(ParagraphChar c) => c.CodePoint is '～' or '〜' or '~';

    private static void Glue(BreakKind[] breaks, int from, int to)
    {
        for (var i = from; i < to; i++)
            breaks[i] = breaks[i] == BreakKind.Allowed ? BreakKind.Emergency : breaks[i];
    }

    private static bool EndsNumber(List<ParagraphChar> chars, int i)
    {
        var k = BeforeSpace(chars, i);
        return k >= 0 && chars[k].Class is CharClass.Digit;
    }

    private static bool FollowsOrdinal(List<ParagraphChar> chars, int i)
    {
        var k = BeforeSpace(chars, i);
        return k >= 0 && chars[k].CodePoint == Ordinal;
    }

    private static int BeforeSpace(List<ParagraphChar> chars, int i)
    {
        var k = i - 1;
        while (k >= 0 && chars[k].Class == CharClass.Space)
            k--;
        return k;
    }

    private static int UnitLength(List<ParagraphChar> chars, int start)
    {
        var length = 0;
        while (start + length < chars.Count && chars[start + length].CodePoint <= 0xFFFF && Magnitudes.Contains((char)chars[start + length].CodePoint))
            length++;
        if (length == 1 && chars[start].CodePoint == '百' && Matches(chars, start, "百分点"))
            return "百分点".Length;
        foreach (var unit in Units)
        {
            if (Matches(chars, start + length, unit))
                return length + unit.Length;
        }

        return length;
    }

    private static bool Matches(List<ParagraphChar> chars, int start, string unit)
    {
        if (start + unit.Length > chars.Count)
            return false;
        for (var i = 0; i < unit.Length; i++)
        {
            if (chars[start + i].CodePoint != unit[i])
                return false;
        }

        return true;
    }
}
