namespace ReportGen.Data.Values;

/// <summary>Which of two numbers before the year is the day.</summary>
internal enum DateOrder
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary><c>31/12/2025</c>.</summary>
    DayFirst,

    /// <summary><c>12/31/2025</c>.</summary>
    MonthFirst,
}

/// <summary>What was read of a date.</summary>
internal enum DateStatus
{
    /// <summary>No date stands here.</summary>
    None,

    /// <summary>A date.</summary>
    Read,

    /// <summary>Two numbers and a year, and it is not known which of them is the day.</summary>
    OrderNeeded,
}

/// <summary>
/// Reads the date at the beginning of a narrow text: <c>2025-01-03</c>, <c>2025/1/3</c>, <c>2025.1.3</c>, <c>2025年1月3日</c>, <c>Aug 28, 2025</c>,
/// <c>28 August 2025</c>, <c>28-Aug-2025</c>, and two numbers before the year where their order is known. English names of months only, under any culture.
/// </summary>
internal static class DateText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] LongMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] WeekDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Reads a date.</summary>
    public static DateStatus Read(ref TextCursor cursor, DateOrder order, out int day)
    {
        day = 0;
        if (char.IsLetter(cursor.Next))
            return MonthNameFirst(ref cursor, out day) ? DateStatus.Read : DateStatus.None;
        return cursor.Digits(4, out var first) switch
        {
            4 => YearFirst(ref cursor, first, out day) ? DateStatus.Read : DateStatus.None,
            1 or 2 when cursor.Next is ' ' or '-' or '.' && TryNameAfter(cursor) => DayThenName(ref cursor, first, out day) ? DateStatus.Read : DateStatus.None,
            1 or 2 => TwoNumbers(ref cursor, first, order, out day),
            _ => DateStatus.None,
        };
    }

    /// <summary>The two numbers before the year of a text that begins with such a date.</summary>
    public static bool TryNumbers(ReadOnlySpan<char> text, out int first, out int second)
    {
        var cursor = new TextCursor(NarrowText.Of(text, stackalloc char[NarrowText.Longest]));
        second = 0;
        return cursor.Digits(2, out first) > 0 && cursor.Next is '/' or '-' or '.' && SecondAndYear(ref cursor, out second, out _);
    }

    /// <summary>A month and a day without a year: <c>October 1</c>, <c>10月1日</c>.</summary>
    public static bool TryMonthDay(ReadOnlySpan<char> text, out int month, out int date)
    {
        var cursor = new TextCursor(NarrowText.Of(text, stackalloc char[NarrowText.Longest]));
        date = 0;
        if (cursor.Digits(2, out month) > 0)
            return cursor.Take('月') && cursor.Digits(2, out date) > 0 && (cursor.Take('日') || cursor.Take('号')) && cursor.AtEnd;
        month = Month(cursor.Letters());
        cursor.Blanks();
        return month > 0 && cursor.Digits(2, out date) > 0 && cursor.AtEnd;
    }

    private static bool YearFirst(ref TextCursor cursor, int year, out int day)
    {
        day = 0;
        cursor.Blanks();
        var mark = cursor.Next;
        if (mark is not ('-' or '/' or '.' or '年'))
            return false;
        cursor.Take(mark);
        cursor.Blanks();
        if (cursor.Digits(2, out var month) == 0)
            return false;
        cursor.Blanks();
        if (!cursor.Take(mark == '年' ? '月' : mark))
            return false;
        cursor.Blanks();
        if (cursor.Digits(2, out var date) == 0)
            return false;
        if (mark == '年')
        {
            cursor.Blanks();
            _ = cursor.Take('日') || cursor.Take('号');
        }

        return TryDay(year, month, date, out day);
    }

    private static bool MonthNameFirst(ref TextCursor cursor, out int day)
    {
        day = 0;
        var word = cursor.Letters();
        if (IsWeekDay(word))
        {
            _ = cursor.Take(',') || cursor.Take('.');
            cursor.Blanks();
            if (char.IsAsciiDigit(cursor.Next))
                return cursor.Digits(2, out var before) > 0 && DayThenName(ref cursor, before, out day);
            word = cursor.Letters();
        }

        var month = Month(word);
        _ = cursor.Take('.');
        cursor.Blanks();
        if (month == 0 || cursor.Digits(2, out var date) == 0)
            return false;
        Ordinal(ref cursor);
        _ = cursor.Take(',');
        cursor.Blanks();
        return cursor.Digits(4, out var year) == 4 && TryDay(year, month, date, out day);
    }

    private static bool TryNameAfter(TextCursor cursor)
    {
        while (cursor.Take(' ') || cursor.Take('-') || cursor.Take('.'))
        {
        }

        return Month(cursor.Letters()) > 0;
    }

    private static bool DayThenName(ref TextCursor cursor, int date, out int day)
    {
        day = 0;
        while (cursor.Take(' ') || cursor.Take('-') || cursor.Take('.'))
        {
        }

        var month = Month(cursor.Letters());
        while (cursor.Take(' ') || cursor.Take('-') || cursor.Take(',') || cursor.Take('.'))
        {
        }

        return month > 0 && cursor.Digits(4, out var year) == 4 && TryDay(year, month, date, out day);
    }

    private static DateStatus TwoNumbers(ref TextCursor cursor, int first, DateOrder order, out int day)
    {
        day = 0;
        if (cursor.Next is not ('/' or '-' or '.') || !SecondAndYear(ref cursor, out var second, out var year))
            return DateStatus.None;
        if (order == DateOrder.Unknown)
            return DateStatus.OrderNeeded;
        var (date, month) = order == DateOrder.DayFirst ? (first, second) : (second, first);
        return TryDay(year, month, date, out day) ? DateStatus.Read : DateStatus.None;
    }

    private static bool SecondAndYear(ref TextCursor cursor, out int second, out int year)
    {
        var mark = cursor.Next;
        (second, year) = (0, 0);
        return cursor.Take(mark) && cursor.Digits(2, out second) > 0 && cursor.Take(mark) && cursor.Digits(4, out year) == 4;
    }

    private static void Ordinal(ref TextCursor cursor) => _ = cursor.Take("st") || cursor.Take("nd") || cursor.Take("rd") || cursor.Take("th");

    private static int Month(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.Equals(Months[i], StringComparison.OrdinalIgnoreCase) || word.Equals(LongMonths[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return word.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    private static bool IsWeekDay(ReadOnlySpan<char> word)
    {
        foreach (var name in WeekDays)
        {
            if (word.Length >= 3 && name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A day number; false where there is no such day.</summary>
    public static bool TryDay(int year, int month, int date, out int day)
    {
        day = 0;
        if (year is < 1970 or > 2999 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = QuarterCalendar.DayNumber(new DateOnly(year, month, date));
        return true;
    }
}
