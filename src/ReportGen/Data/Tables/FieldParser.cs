using System.Globalization;

namespace ReportGen.Data.Tables;

/// <summary>Reads values of canonical fields. Nothing is guessed: what has another form is refused.</summary>
internal static class FieldParser
{
    /// <summary>A whole number in plain digits, with or without a minus.</summary>
    public static bool TryInteger(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Seconds, whole or with a decimal point, as thousandths rounded half up.</summary>
    public static bool TryThousandths(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            || decimal.Abs(seconds) > 1_000_000_000)
            return false;
        value = (long)decimal.Round(seconds * 1000, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>0, 1, true or false.</summary>
    public static bool TryFlag(ReadOnlySpan<char> text, out long value)
    {
        var yes = text is "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase);
        value = yes ? 1 : 0;
        return yes || text is "0" || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A date, <c>2025-01-03</c>, as a day number.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out int day)
    {
        day = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-' || !Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month)
            || !Digits(text, 8, 2, out var date) || year < 1970 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = QuarterCalendar.DayNumber(new DateOnly(year, month, date));
        return true;
    }

    /// <summary>
    /// A time, <c>2025-01-03T08:05:00</c> with <c>T</c> or a blank, seconds and their fraction optional, then nothing, <c>Z</c>
    /// or an offset such as <c>+08:00</c>; as Unix seconds.
    /// </summary>
    public static bool TryTime(ReadOnlySpan<char> text, ZoneClock zone, out long seconds)
    {
        seconds = 0;
        if (text.Length < 16 || !TryDate(text[..10], out var day) || text[10] is not ('T' or ' ') || text[13] != ':'
            || !Digits(text, 11, 2, out var hour) || !Digits(text, 14, 2, out var minute) || hour > 23 || minute > 59)
            return false;
        var rest = text[16..];
        if (!TrySecond(ref rest, out var second))
            return false;
        var local = (day * 86_400L) + (hour * 3600) + (minute * 60) + second;
        if (rest.IsEmpty)
        {
            seconds = zone.ToUnix(local);
            return true;
        }

        if (!TryOffset(rest, out var offset))
            return false;
        seconds = local - offset;
        return true;
    }

    private static bool TrySecond(ref ReadOnlySpan<char> rest, out int second)
    {
        second = 0;
        if (rest.IsEmpty || rest[0] != ':')
            return true;
        if (rest.Length < 3 || !Digits(rest, 1, 2, out second) || second > 59)
            return false;
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] != '.')
            return true;
        var end = rest[1..].IndexOfAnyExceptInRange('0', '9');
        if (end == 0 || rest.Length == 1)
            return false;
        rest = end < 0 ? [] : rest[(end + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int offset)
    {
        offset = 0;
        if (text is "Z")
            return true;
        var colon = text.Length == 6 && text[3] == ':';
        if (text[0] is not ('+' or '-') || (!colon && text.Length != 5) || !Digits(text, 1, 2, out var hours) || !Digits(text, colon ? 4 : 3, 2, out var minutes)
            || hours > 14 || minutes > 59)
            return false;
        offset = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, int start, int count, out int value)
    {
        value = 0;
        foreach (var c in text.Slice(start, count))
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
