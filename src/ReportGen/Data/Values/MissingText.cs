using System.Collections.Frozen;

namespace ReportGen.Data.Values;

/// <summary>Knows the ways to write that there is no value. Names are never held against it: a user may be called NA.</summary>
internal static class MissingText
{
    private const int LongestError = 20;

    private static readonly FrozenSet<string> Words = new[]
    {
        "-", "--", "---", "–", "—", "——", "/", "\\", "?", "n/a", "na", "n.a.", "#n/a", "null", "(null)", "\\n", "none", "nil", "nan", "<na>", "undefined", "unknown", "missing",
        "[]", "{}", "无", "暂无", "暂无数据", "无数据", "未知", "空", "缺失", "不适用",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> NoneWords = new[]
    {
        "0", "no", "false", "not used", "unused", "否", "没有", "没用", "未用", "未使用", "不用", "不使用", "无工具", "未用工具", "未使用工具",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word says that nothing of a kind was used: where tools or hooks are named, <c>0</c> and <c>否</c> are the name of none.</summary>
    public static bool IsNone(string word) => Is(word) || NoneWords.Contains(word.Trim());

    /// <summary>Whether a number, date or list that stands so is missing; an error of a spreadsheet (<c>#VALUE!</c>, <c>#WERT!</c>, <c>#N/D</c> …) is.</summary>
    public static bool Is(ReadOnlySpan<char> text) => text.IsWhiteSpace() || Lookup.Contains(text.Trim()) || IsSpreadsheetError(text.Trim());

    /// <summary>A hash, then capitals of any script with the marks of error words, in whatever language the spreadsheet speaks.</summary>
    public static bool IsSpreadsheetError(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > LongestError || text[0] != '#')
            return false;
        foreach (var c in text[1..])
        {
            if (!char.IsUpper(c) && c is not ('/' or '!' or '¡' or '?' or '0' or '_' or '.' or '\u0130'))
                return false;
        }

        return true;
    }
}
