namespace ReportGen.Typesetting.Text.Breaking;

/// <summary>
/// Keeps a number with the unit that follows it and with 第 before it, both across a space, and a range on one line. UAX 14 itself keeps
/// digits, separators, signs and currencies together.
/// </summary>
internal static class NumberGlue
{
    private const string Magnitudes = "十百千万亿";
    private const int Ordinal = '第';

    // Longest first where one begins another.
    private static readonly string[] Units =
    [
        "个百分点", "百分点", "个小时", "个季度", "个月", "小时", "分钟", "季度", "美元", "公里", "千克", "毫秒", "年", "月", "日", "周", "天", "条", "位", "倍", "个",
        "次", "人", "元", "秒", "页", "种", "章", "节", "号", "名", "分", "时", "期", "件", "场", "家", "款", "级", "岁", "篇", "台", "项", "组", "类", "步", "行",
        "列", "层", "张", "度", "米", "吨", "克", "升", "成", "折", "集", "部", "点", "只", "支", "户", "所", "对", "届", "线",
    ];

    private static readonly string[] LatinUnits =
    [
        "km", "m", "cm", "mm", "kg", "g", "mg", "s", "ms", "min", "h", "Hz", "kHz", "MHz", "GHz", "B", "KB", "kB", "MB", "GB", "TB", "pp", "px", "pt", "em", "k", "M",
    ];

    public static void Apply(List<ParagraphChar> chars, BreakKind[] breaks)
    {
        for (var i = 1; i < chars.Count; i++)
        {
            switch (chars[i].Class)
            {
                case CharClass.Ideograph when EndsNumber(chars, BeforeSpace(chars, i)):
                    Glue(breaks, i, i + UnitLength(chars, i));
                    break;
                case CharClass.Letter when chars[i - 1].Class is CharClass.Space or CharClass.Glue && EndsNumber(chars, BeforeSpace(chars, i)):
                    Glue(breaks, i, i + (IsLatinUnit(chars, i) ? 1 : 0));
                    break;
                case CharClass.Digit or CharClass.Prefix:
                    GlueNumber(chars, breaks, i);
                    break;
                case CharClass.Postfix when chars[i - 1].Class == CharClass.Space && EndsNumber(chars, BeforeSpace(chars, i)):
                    Glue(breaks, i, i + 1);
                    break;
            }
        }
    }

    private static void GlueNumber(List<ParagraphChar> chars, BreakKind[] breaks, int i)
    {
        if (chars[i].Class == CharClass.Prefix && (i + 1 >= chars.Count || chars[i + 1].Class != CharClass.Digit))
            return;
        var before = BeforeSpace(chars, i);
        var ordinal = before >= 0 && chars[before].CodePoint == Ordinal;
        if (ordinal || (i > 1 && IsRangeSign(chars[i - 1].CodePoint) && (EndsNumber(chars, i - 2) || chars[i - 2].Class == CharClass.Postfix)))
            Glue(breaks, i, i + 1);
    }

    private static bool IsRangeSign(int c) => c is '～' or '〜' or '~' or '–' or '—' or '-' or '－';

    // A break that the rules would allow, or keep for words wider than the line, becomes one for narrow lines.
    private static void Glue(BreakKind[] breaks, int from, int to)
    {
        for (var i = from; i < to; i++)
            breaks[i] = breaks[i] == BreakKind.Forbidden ? BreakKind.Forbidden : BreakKind.Reluctant;
    }

    private static bool EndsNumber(List<ParagraphChar> chars, int i) => i >= 0
        && (chars[i].Class == CharClass.Digit || (chars[i].CodePoint == '+' && i > 0 && chars[i - 1].Class == CharClass.Digit));

    private static int BeforeSpace(List<ParagraphChar> chars, int i)
    {
        var k = i - 1;
        while (k >= 0 && chars[k].Class is CharClass.Space or CharClass.Glue)
            k--;
        return k;
    }

    private static bool IsLatinUnit(List<ParagraphChar> chars, int start)
    {
        foreach (var unit in LatinUnits)
        {
            var end = start + unit.Length;
            if (Matches(chars, start, unit) && (end >= chars.Count || chars[end].Class is not (CharClass.Letter or CharClass.Digit)))
                return true;
        }

        return false;
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

    private static bool Matches(List<ParagraphChar> chars, int start, string text)
    {
        if (start + text.Length > chars.Count)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (chars[start + i].CodePoint != text[i])
                return false;
        }

        return true;
    }
}
