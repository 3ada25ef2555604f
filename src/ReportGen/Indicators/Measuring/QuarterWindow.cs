using System.Collections.Immutable;
using ReportGen.Data;

namespace ReportGen.Indicators.Measuring;

/// <summary>A quarter's days as day numbers.</summary>
/// <param name="Facts">Its folder's facts.</param>
/// <param name="Until">Last day whose figures may be used for videos of this quarter.</param>
internal sealed record QuarterWindow(QuarterFacts Facts, int Until)
{
    /// <summary>First day of the quarter.</summary>
    public int First { get; } = Facts.Calendar.FirstDay; // asked for with every row, so kept

    /// <summary>Last day of the quarter.</summary>
    public int Last { get; } = Facts.Calendar.LastDay;

    /// <summary>Number of days.</summary>
    public int Days => Last - First + 1;

    /// <summary>Monday of week 1.</summary>
    public int WeekOne { get; } = Facts.Calendar.WeekStarts[0];

    /// <summary>Monday of the base week, week 0.</summary>
    public int Base => WeekOne - 7;

    /// <summary>Number of weeks wholly inside.</summary>
    public int Weeks { get; } = Facts.Calendar.WeekStarts.Length;

    /// <summary>Last day of the last week.</summary>
    public int WeeksEnd => WeekOne + (7 * Weeks) - 1;

    /// <summary>Whether the folder had a file for a table.</summary>
    public bool Has(string table) => Facts.Tables.Contains(table);

    /// <summary>The Monday of a week.</summary>
    public DateOnly WeekStart(int week) => QuarterCalendar.Date(Base + (7 * week));

    /// <summary>The window of the current quarter.</summary>
    public static QuarterWindow OfCurrent(LoadedData data) => new(data.Current, data.Current.Calendar.DataUntil);

    /// <summary>The window of the previous quarter, whose late days may stand in the current folder; null where there is none.</summary>
    public static QuarterWindow? OfPrevious(LoadedData data) => data.Previous is not { } previous ? null
        : new(previous, Math.Max(previous.Calendar.DataUntil, Math.Min(data.Current.Calendar.DataUntil, previous.Calendar.LastDay + 7)));
}
