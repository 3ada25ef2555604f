namespace ReportGen.Data.Values;

/// <summary>Names of months and days of the week, English under any culture, and days of the week in Chinese.</summary>
internal static class DateWords
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] LongMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] WeekDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Number of a month; 0 where the word is none.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || word.Equals(LongMonths[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    /// <summary>Whether a word is a day of the week, in full or short.</summary>
    public static bool IsWeekDay(ReadOnlySpan<char> word)
    {
        foreach (var name in WeekDays)
        {
            if (word.Length >= 3 && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Passes over a day of the week behind a date: <c>周三</c>, <c>(星期三)</c>, <c>Wed</c>.</summary>
    public static void PassWeekDay(ref TextCursor cursor)
    {
        var rest = cursor;
        rest.Blanks();
        var open = rest.Take('(');
        var known = rest.Take("周") || rest.Take("星期") || rest.Take("礼拜") ? "一二三四五六日天".Contains(rest.Next, StringComparison.Ordinal) && rest.Take(rest.Next) : IsWeekDay(rest.Letters());
        if (known && (!open || rest.Take(')')))
            cursor = rest;
    }
}
