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

    /// <summary><c>25/12/31</c>: said of years of two digits only; a year of four shows by itself that it is first.</summary>
    YearFirst,
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

    /// <summary>Three short numbers, and it is not said which of them is the year.</summary>
    YearNeeded,
}

/// <summary>
/// Reads the date at the beginning of a narrow text: <c>2025-01-03</c>, <c>2025/1/3</c>, <c>2025.1.3</c>, <c>2025年1月3日</c>, <c>Aug 28, 2025</c>,
/// <c>28 August 2025</c>, <c>28-Aug-25</c>, <c>20250828</c>, and two numbers before the year where their order is known. English names of months only, under any
/// culture. Years of two digits are those of this century; between numbers they are read only where the order is stated.
/// </summary>
internal static class DateText
{
    private const int Century = 2000;

    /// <summary>Reads a date.</summary>
    /// <param name="cursor">Stands at its beginning, and then behind it.</param>
    /// <param name="order">Which number is the day, as far as it is known.</param>
    /// <param name="isStated">Whether a setting says so, which then holds for years of two digits too.</param>
    /// <param name="day">Day number.</param>
    public static DateStatus Read(ref TextCursor cursor, DateOrder order, bool isStated, out int day)
    {
        day = 0;
        var before = cursor;
        if (char.IsLetter(cursor.Next))
            return MonthNameFirst(ref cursor, out day) ? DateStatus.Read : DateStatus.None;
        if (cursor.Digits(8, out var digits) is 8)
            return TryDay(digits / 10_000, digits / 100 % 100, digits % 100, out day) ? DateStatus.Read : DateStatus.None;
        cursor = before;
        return cursor.Digits(4, out var first) switch
        {
            4 => YearFirst(ref cursor, first, out day) ? DateStatus.Read : DateStatus.None,
            1 or 2 when cursor.Next is ' ' or '-' or '.' && TryNameAfter(cursor) => DayThenName(ref cursor, first, out day) ? DateStatus.Read : DateStatus.None,
            2 when cursor.Next == '年' => YearFirst(ref cursor, Century + first, out day) ? DateStatus.Read : DateStatus.None,
            1 or 2 => Numbers(ref cursor, first, order, isStated, out day),
            _ => DateStatus.None,
        };
    }

    /// <summary>The two numbers before the year of a text that begins with such a date.</summary>
    public static bool TryNumbers(ReadOnlySpan<char> text, out int first, out int second)
    {
        var cursor = new TextCursor(NarrowText.Of(text, stackalloc char[NarrowText.Longest]));
        second = 0;
        return cursor.Digits(2, out first) > 0 && cursor.Next is '/' or '-' or '.' && SecondAndThird(ref cursor, out second, out _) == 4;
    }

    /// <summary>Month and day of a text that begins with a year of four digits.</summary>
    public static bool TryAfterYear(ReadOnlySpan<char> text, out int month, out int date)
    {
        var cursor = new TextCursor(NarrowText.Of(text, stackalloc char[NarrowText.Longest]));
        (month, date) = (0, 0);
        if (cursor.Digits(4, out var year) != 4 || !YearFirst(ref cursor, year, out var day))
            return false;
        var read = QuarterCalendar.Date(day);
        (month, date) = (read.Month, read.Day);
        return true;
    }

    /// <summary>A month and a day without a year: <c>October 1</c>, <c>10月1日</c>.</summary>
    public static bool TryMonthDay(ReadOnlySpan<char> text, out int month, out int date)
    {
        var cursor = new TextCursor(NarrowText.Of(text, stackalloc char[NarrowText.Longest]));
        date = 0;
        if (cursor.Digits(2, out month) > 0)
            return cursor.Take('月') && cursor.Digits(2, out date) > 0 && (cursor.Take('日') || cursor.Take('号')) && cursor.AtEnd;
        month = DateWords.Month(cursor.Letters());
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
        if (DateWords.IsWeekDay(word))
        {
            _ = cursor.Take(',') || cursor.Take('.');
            cursor.Blanks();
            if (char.IsAsciiDigit(cursor.Next))
                return cursor.Digits(2, out var before) > 0 && DayThenName(ref cursor, before, out day);
            word = cursor.Letters();
        }

        var month = DateWords.Month(word);
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

        return DateWords.Month(cursor.Letters()) > 0;
    }

    private static bool DayThenName(ref TextCursor cursor, int date, out int day)
    {
        day = 0;
        while (cursor.Take(' ') || cursor.Take('-') || cursor.Take('.'))
        {
        }

        var month = DateWords.Month(cursor.Letters());
        while (cursor.Take(' ') || cursor.Take('-') || cursor.Take(',') || cursor.Take('.'))
        {
        }

        return month > 0 && cursor.Digits(4, out var year) is 2 or 4 && TryDay(year < 100 ? Century + year : year, month, date, out day);
    }

    private static DateStatus Numbers(ref TextCursor cursor, int first, DateOrder order, bool isStated, out int day)
    {
        day = 0;
        var (second, third) = (0, 0);
        var digits = cursor.Next is '/' or '-' or '.' ? SecondAndThird(ref cursor, out second, out third) : 0;
        if (digits is not (1 or 2 or 4))
            return DateStatus.None;
        if (digits < 4 && !isStated)
            return DateStatus.YearNeeded;
        if (digits == 4 && order is not (DateOrder.DayFirst or DateOrder.MonthFirst))
            return DateStatus.OrderNeeded;
        var (year, month, date) = order switch
        {
            DateOrder.YearFirst => (Century + first, second, third),
            DateOrder.DayFirst => (digits == 4 ? third : Century + third, second, first),
            _ => (digits == 4 ? third : Century + third, first, second),
        };
        return (digits != 1 || order == DateOrder.YearFirst) && TryDay(year, month, date, out day) ? DateStatus.Read : DateStatus.None;
    }

    /// <summary>The second and third of three numbers.</summary>
    /// <returns>Digits of the third; 0 where there are no such numbers.</returns>
    private static int SecondAndThird(ref TextCursor cursor, out int second, out int third)
    {
        var mark = cursor.Next;
        (second, third) = (0, 0);
        return cursor.Take(mark) && cursor.Digits(2, out second) > 0 && cursor.Take(mark) ? cursor.Digits(4, out third) : 0;
    }

    private static void Ordinal(ref TextCursor cursor) => _ = cursor.Take("st") || cursor.Take("nd") || cursor.Take("rd") || cursor.Take("th");

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
