using System.Globalization;

namespace ReportGen.Data.Sheets;

/// <summary>Values of cells as text.</summary>
internal static class CellText
{
    /// <summary>Excel keeps fifteen digits of a number.</summary>
    private const double LargestExact = 1e15;

    /// <summary>A value; <paramref name="format"/> is that of its cell and decides whether a date has a time of day.</summary>
    public static string Of(object? value, string? format) => value switch
    {
        null => "",
        string text => text,
        double number => Of(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateTime time => Of(time, format),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Of(double number) =>
        Math.Abs(number) < LargestExact ? Plain(number) : number.ToString("0.##############E+0", CultureInfo.InvariantCulture);

    /// <summary>Decimals keep fifteen significant digits of a double, which takes the noise of binary fractions away.</summary>
    private static string Plain(double number) => ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Serial numbers of days are not exact to the second.</summary>
    private static string Of(DateTime time, string? format)
    {
        time = new DateTime((time.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        var dayOnly = time.TimeOfDay == TimeSpan.Zero && format?.Contains('h', StringComparison.OrdinalIgnoreCase) != true;
        return time.ToString(dayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
