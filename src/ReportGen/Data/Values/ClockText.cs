namespace ReportGen.Data.Values;

/// <summary>Reads times of day (<c>8:05</c>, <c>08:05:09.5</c>, <c>8:05 PM</c>, <c>下午8:05</c>, <c>8时5分</c>, <c>080509</c>) and zones (<c>Z</c>, <c>+08:00</c>, <c>UTC</c>, <c>GMT+8</c>).</summary>
internal static class ClockText
{
    /// <summary>Seconds of the day; false where no time of day stands here.</summary>
    public static bool TryTime(ref TextCursor cursor, out int seconds)
    {
        seconds = 0;
        if (TryDigits(ref cursor, out seconds))
            return true;
        var half = Half(ref cursor);
        cursor.Blanks();
        if (cursor.Digits(2, out var hour) == 0 || !TryMinute(ref cursor, out var minute, out var second))
            return false;
        cursor.Fraction();
        var before = cursor;
        cursor.Blanks();
        if (half == 0)
            half = English(ref cursor);
        if (half == 0)
            cursor = before;
        if (hour > 23 || minute > 59 || second > 59 || (half != 0 && (hour is 0 or > 12) && half != 3))
            return false;
        seconds = (OnTheDay(hour, half) * 3600) + (minute * 60) + second;
        return true;
    }

    /// <summary>Six digits, <c>080509</c>.</summary>
    private static bool TryDigits(ref TextCursor cursor, out int seconds)
    {
        seconds = 0;
        var rest = cursor;
        if (rest.Digits(6, out var digits) != 6)
            return false;
        var (hour, minute, second) = (digits / 10_000, digits / 100 % 100, digits % 100);
        if (hour > 23 || minute > 59 || second > 59)
            return false;
        seconds = (hour * 3600) + (minute * 60) + second;
        cursor = rest;
        return true;
    }

    /// <summary>Seconds ahead of UTC; null where nothing is said.</summary>
    public static bool TryOffset(ref TextCursor cursor, out int? offset)
    {
        offset = null;
        cursor.Blanks();
        if (cursor.AtEnd)
            return true;
        if (cursor.Take('Z') || cursor.Take("UTC") || cursor.Take("GMT"))
            offset = 0;
        var sign = cursor.Take('+') ? 1 : cursor.Take('-') ? -1 : 0;
        if (sign == 0)
            return offset is not null;
        var digits = cursor.Digits(4, out var number);
        var (hours, minutes) = digits == 4 ? (number / 100, number % 100) : (number, 0);
        if (digits is 0 or 3 || (digits < 3 && cursor.Take(':') && cursor.Digits(2, out minutes) != 2) || hours > 14 || minutes > 59)
            return false;
        offset = sign * ((hours * 60) + minutes) * 60;
        return true;
    }

    private static bool TryMinute(ref TextCursor cursor, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        if (cursor.Take(':'))
            return cursor.Digits(2, out minute) == 2 && (!cursor.Take(':') || cursor.Digits(2, out second) == 2);
        if (!cursor.Take('时') && !cursor.Take('点'))
            return false;
        if (cursor.Digits(2, out minute) > 0 && cursor.Take('分') && cursor.Digits(2, out second) > 0)
            cursor.Take('秒');
        return true;
    }

    /// <summary>0 where nothing is said, 1 before noon, 2 after, 3 a word that goes with either.</summary>
    private static int Half(ref TextCursor cursor)
    {
        if (cursor.Take("上午") || cursor.Take("凌晨") || cursor.Take("早上"))
            return 1;
        if (cursor.Take("下午") || cursor.Take("晚上"))
            return 2;
        return cursor.Take("中午") ? 3 : 0;
    }

    private static int English(ref TextCursor cursor)
    {
        if (cursor.Take("am") || cursor.Take("a.m."))
            return 1;
        return cursor.Take("pm") || cursor.Take("p.m.") ? 2 : 0;
    }

    /// <summary>Twelve is the first hour of its half; 中午 is eleven, twelve or one.</summary>
    private static int OnTheDay(int hour, int half) => half switch
    {
        1 => hour % 12,
        2 => (hour % 12) + 12,
        3 when hour < 3 => hour + 12,
        _ => hour,
    };
}
