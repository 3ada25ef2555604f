using System.Buffers;
using System.Globalization;

namespace ReportGen.Data.Values;

/// <summary>A date or time as it was written.</summary>
/// <param name="Day">Day number on the clock it was written by.</param>
/// <param name="Second">Seconds of the day; 0 where none was written.</param>
/// <param name="HasTime">Whether a time of day was written.</param>
/// <param name="Offset">Seconds its clock is ahead of UTC, where the text says so; null where it is the column's clock.</param>
internal readonly record struct WrittenMoment(int Day, int Second, bool HasTime, int? Offset)
{
    /// <summary>Seconds on the clock it was written by.</summary>
    public long Local => (Day * 86_400L) + Second;
}

/// <summary>
/// Reads dates and times: the dates of <see cref="DateText"/> with or without a time of day and a zone, <c>20250103</c>, Unix seconds, milliseconds,
/// microseconds and nanoseconds, and day numbers of spreadsheets. These last are told apart by their number of digits alone, so that no value of a column decides on another.
/// </summary>
internal static class MomentText
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.");

    private const int SecondsOfDay = 86_400;
    private const int SerialDigits = 5;
    private const int FirstSerial = 25_569; // 1970-01-01 as a spreadsheet of the 1900 system counts
    private const int LastSerial = 73_050; // 2099-12-31

    /// <summary>Reads a moment.</summary>
    /// <param name="text">As in the file.</param>
    /// <param name="order">Which of two numbers before a year is the day.</param>
    /// <param name="moment">What it says.</param>
    /// <param name="isStated">Whether a setting says the order, so that years of two digits are read too.</param>
    public static DateStatus Read(ReadOnlySpan<char> text, DateOrder order, out WrittenMoment moment, bool isStated = false)
    {
        moment = default;
        var narrow = NarrowText.Of(text, stackalloc char[NarrowText.Longest]);
        if (narrow.IsEmpty)
            return DateStatus.None;
        if (!narrow.ContainsAnyExcept(NumberMarks))
        {
            if (TryNumber(narrow, out moment))
                return DateStatus.Read;
        }

        var cursor = new TextCursor(narrow);
        var status = DateText.Read(ref cursor, order, isStated, out var day);
        if (status == DateStatus.None)
            return DateStatus.None;
        return TryRest(ref cursor, day, out moment) ? status : DateStatus.None;
    }

    /// <summary>Whether a text is the number of a day as spreadsheets count them.</summary>
    public static bool IsSerial(ReadOnlySpan<char> text)
    {
        var narrow = NarrowText.Of(text, stackalloc char[NarrowText.Longest]);
        return !narrow.IsEmpty && !narrow.ContainsAnyExcept(NumberMarks) && (narrow.IndexOf('.') is >= 0 and var point ? point : narrow.Length) == SerialDigits;
    }

    private static bool TryRest(ref TextCursor cursor, int day, out WrittenMoment moment)
    {
        moment = new WrittenMoment(day, 0, false, null);
        DateWords.PassWeekDay(ref cursor);
        if (cursor.AtEnd)
            return true;
        _ = cursor.Take('T') | cursor.Take(',') | cursor.Blanks();
        if (!ClockText.TryTime(ref cursor, out var second) || !ClockText.TryOffset(ref cursor, out var offset))
            return false;
        moment = new WrittenMoment(day, second, true, offset);
        return cursor.AtEnd;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out WrittenMoment moment)
    {
        moment = default;
        var point = text.IndexOf('.');
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return false;
        return (point < 0 ? text.Length : point) switch
        {
            SerialDigits => TrySerial(value, out moment),
            8 when point < 0 => TryDigits(text, out moment),
            10 => TryUnix(value, out moment),
            13 => TryUnix(value / 1_000, out moment),
            12 or 14 when point < 0 => TryDigits(text, out moment),
            16 => TryUnix(value / 1_000_000, out moment),
            19 => TryUnix(value / 1_000_000_000, out moment),
            _ => false,
        };
    }

    private static bool TrySerial(decimal value, out WrittenMoment moment)
    {
        var seconds = (long)decimal.Round((value - FirstSerial) * SecondsOfDay);
        moment = new WrittenMoment((int)(seconds / SecondsOfDay), (int)(seconds % SecondsOfDay), decimal.Truncate(value) != value, null);
        return value is >= FirstSerial and <= LastSerial;
    }

    private static bool TryUnix(decimal seconds, out WrittenMoment moment)
    {
        var whole = (long)decimal.Floor(seconds);
        moment = new WrittenMoment((int)(whole / SecondsOfDay), (int)(whole % SecondsOfDay), true, 0);
        return true;
    }

    /// <summary>Year, month and day in eight digits, and perhaps hour, minute and second in four or six more.</summary>
    private static bool TryDigits(ReadOnlySpan<char> text, out WrittenMoment moment)
    {
        moment = default;
        static int Number(ReadOnlySpan<char> part) => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
        if (!DateText.TryDay(Number(text[..4]), Number(text[4..6]), Number(text[6..8]), out var day))
            return false;
        moment = new WrittenMoment(day, 0, false, null);
        if (text.Length == 8)
            return true;
        var (hour, minute, second) = (Number(text[8..10]), Number(text[10..12]), text.Length == 12 ? 0 : Number(text[12..]));
        moment = new WrittenMoment(day, (hour * 3600) + (minute * 60) + second, true, null);
        return hour < 24 && minute < 60 && second < 60;
    }
}
