using System.Globalization;

namespace ReportGen.Data.Sheets;

/// <summary>Values of cells as text.</summary>
internal static class CellText
{
    /// <summary>Excel keeps fifteen digits of a number.</summary>
    private const double LargestExact = 1e15;

    /// <summary>Day 1 of the 1900 system; serial numbers below 1 are times of day.</summary>
    private static readonly DateTime FirstDay = new(1900, 1, 1);

    /// <summary>A value; <paramref name="format"/> is that of its cell and decides whether a date has a time of day. Dates are <paramref name="later"/> days later than they say.</summary>
    public static string Of(object? value, string? format, int later = 0) => value switch
    {
        null => "",
        string text => text,
        double number => Of(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateTime time => Of(time, later, format),
        TimeSpan span => Of(span),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Of(double number) =>
        Math.Abs(number) < LargestExact ? Plain(number) : number.ToString("0.##############E+0", CultureInfo.InvariantCulture);

    /// <summary>Decimals keep fifteen significant digits of a double, which takes the noise of binary fractions away.</summary>
    private static string Plain(double number) => ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Parts of days are not exact to the second.</summary>
    private static long Seconds(long ticks) => (ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond;

    private static string Of(TimeSpan span)
    {
        var seconds = Seconds(span.Ticks);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>A time of day without a day is one of the day before the first: a length, or a part of a date in another column.</summary>
    private static string Of(DateTime time, int later, string? format)
    {
        time = new DateTime(Seconds(time.Ticks) * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        if (time < FirstDay || time.Date == WorkbookEpoch.Day0)
            return Of(time.TimeOfDay);
        time = time.AddDays(later);
        var dayOnly = time.TimeOfDay == TimeSpan.Zero && format?.Contains('h', StringComparison.OrdinalIgnoreCase) != true;
        return time.ToString(dayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
