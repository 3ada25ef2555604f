using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Which Monday weeks of a quarter hold a day of a holiday.</summary>
internal sealed class HolidayWeeks(QuarterWindow window)
{
    private readonly bool[] _holds = [.. Enumerable.Range(0, window.Weeks + 1).Select(week => Falls(window, window.Base + (7 * week)))]; // asked for with every draw

    /// <summary>Number of such weeks inside the quarter.</summary>
    public int Count => Enumerable.Range(1, window.Weeks).Count(Holds);

    /// <summary>1 for such a week, else 0; from week 1.</summary>
    public ImmutableArray<double> Marks => [.. Enumerable.Range(1, window.Weeks).Select(w => Holds(w) ? 1.0 : 0.0)];

    /// <summary>Whether a day of the week (0 the base week) is a holiday.</summary>
    public bool Holds(int week) => _holds[week];

    private static bool Falls(QuarterWindow window, int monday) =>
        window.Facts.Holidays.Any(h => QuarterCalendar.DayNumber(h.First) <= monday + 6 && QuarterCalendar.DayNumber(h.Last) >= monday);
}
