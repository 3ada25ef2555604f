using System.Globalization;

namespace ReportGen.Data.Values;

/// <summary>Reads lengths of time: <c>12.5</c>, <c>00:50</c>, <c>1:02:03</c>, <c>PT1M5S</c>, <c>1分20秒</c>, <c>1h 2m 3s</c>.</summary>
internal static class LengthText
{
    private const decimal MostMilliseconds = 1_000_000_000_000m;

    /// <summary>Reads a length.</summary>
    /// <param name="text">As in the file.</param>
    /// <param name="unit">Milliseconds that a bare number counts.</param>
    /// <param name="decimalMark">See <see cref="NumberText"/>.</param>
    /// <param name="milliseconds">Rounded half away from zero; below 0 where written so.</param>
    public static bool TryRead(ReadOnlySpan<char> text, decimal unit, char decimalMark, out long milliseconds)
    {
        milliseconds = 0;
        var narrow = NarrowText.Of(text, stackalloc char[NarrowText.Longest]);
        decimal length;
        if (NumberText.TryRead(narrow, decimalMark, out var number))
        {
            // 5m is five minutes here, not five million: a shortened number is none.
            if (!number.Rounded)
                return TryRound(number.Value, unit, out milliseconds);
        }

        return (TryClock(narrow, out length) || TryParts(narrow, out length)) && TryRound(length, 1, out milliseconds);
    }

    private static bool TryRound(decimal value, decimal unit, out long milliseconds)
    {
        milliseconds = 0;
        if (decimal.Abs(value) > MostMilliseconds / unit)
            return false;
        milliseconds = (long)decimal.Round(value * unit, MidpointRounding.AwayFromZero);
        return true;
    }

    /// <summary>Minutes and seconds, or hours, minutes and seconds: two parts are always minutes and seconds.</summary>
    private static bool TryClock(ReadOnlySpan<char> text, out decimal milliseconds)
    {
        milliseconds = 0;
        var cursor = new TextCursor(text);
        if (cursor.Digits(4, out var first) == 0 || !cursor.Take(':') || cursor.Digits(2, out var second) == 0)
            return false;
        var (hours, minutes, seconds) = (0, first, second);
        if (cursor.Take(':'))
        {
            if (cursor.Digits(2, out var third) == 0)
                return false;
            (hours, minutes, seconds) = (first, second, third);
        }

        var fraction = cursor.Fraction();
        milliseconds = ((((hours * 60L) + minutes) * 60) + seconds + fraction) * 1000;
        return cursor.AtEnd && seconds < 60 && (hours == 0 || minutes < 60);
    }

    /// <summary>Numbers with a unit each, the larger first.</summary>
    private static bool TryParts(ReadOnlySpan<char> text, out decimal milliseconds)
    {
        milliseconds = 0;
        var cursor = new TextCursor(text);
        if (cursor.Take("PT"))
        {
        }

        var last = decimal.MaxValue;
        while (!cursor.AtEnd)
        {
            if (cursor.Digits(6, out var whole) == 0)
                return false;
            var value = whole + cursor.Fraction();
            cursor.Blanks();
            var unit = Unit(cursor.Letters());
            if (unit == 0 || unit >= last)
                return false;
            milliseconds += value * unit;
            last = unit;
            cursor.Blanks();
        }

        return last != decimal.MaxValue;
    }

    private static decimal Unit(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[NarrowText.Longest];
        return lower[..Math.Max(0, word.ToLower(lower, CultureInfo.InvariantCulture))] switch
        {
            "h" or "hr" or "hrs" or "hour" or "hours" or "小时" or "时" => 3_600_000,
            "m" or "min" or "mins" or "minute" or "minutes" or "分钟" or "分" => 60_000,
            "s" or "sec" or "secs" or "second" or "seconds" or "秒" or "秒钟" => 1_000,
            "ms" or "msec" or "毫秒" => 1,
            _ => 0,
        };
    }
}
