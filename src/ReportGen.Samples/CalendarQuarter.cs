using System.Globalization;

namespace ReportGen.Samples;

/// <summary>A calendar quarter, written <c>2025Q1</c>.</summary>
/// <param name="Year">Calendar year, 2016 to 2035.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct CalendarQuarter(int Year, int Number)
{
    internal const int FirstYear = 2016;
    internal const int LastYear = 2035;

    /// <summary>First day of the quarter.</summary>
    public DateOnly Start => new(Year, 3 * Number - 2, 1);

    /// <summary>Last day of the quarter.</summary>
    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    /// <summary>The quarter before this one.</summary>
    public CalendarQuarter Previous => FromIndex(Index - 1);

    /// <summary>The quarter after this one.</summary>
    public CalendarQuarter Next => FromIndex(Index + 1);

    /// <summary>Quarters since the year 0; neighbours differ by one.</summary>
    internal int Index => 4 * Year + Number - 1;

    internal int StartDay => Start.DayNumber;

    internal int EndDay => End.DayNumber;

    /// <summary>Reads <c>2025Q1</c>; false when the text is anything else or the year lies outside 2016 to 2035.</summary>
    public static bool TryParse(string? text, out CalendarQuarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] is not ('Q' or 'q') || text[5] is < '1' or > '4')
            return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
            return false;
        quarter = new CalendarQuarter(year, text[5] - '0');
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");

    internal static CalendarQuarter FromIndex(int index) => new(index / 4, index % 4 + 1);

    internal static CalendarQuarter Of(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return new CalendarQuarter(date.Year, (date.Month + 2) / 3);
    }
}
