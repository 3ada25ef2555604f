using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Which Monday weeks of a quarter hold a day of a holiday.</summary>
internal sealed class HolidayWeeks(QuarterWindow window)
{
    /// <summary>Number of such weeks inside the quarter.</summary>
    public int Count => Enumerable.Range(1, window.Weeks).Count(Holds);

    /// <summary>1 for such a week, else 0; from week 1.</summary>
    public ImmutableArray<double> Marks => [.. Enumerable.Range(1, window.Weeks).Select(w => Holds(w) ? 1.0 : 0.0)];

    /// <summary>Whether a day of the week (0 the base week) is a holiday.</summary>
    public bool Holds(int week)
    {
        var monday = window.Base + (7 * week);
        return window.Facts.Holidays.Any(h => QuarterCalendar.DayNumber(h.First) <= monday + 6 && QuarterCalendar.DayNumber(h.Last) >= monday);
    }
}
