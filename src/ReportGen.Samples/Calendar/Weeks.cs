namespace ReportGen.Samples.Calendar;

/// <summary>Monday weeks by number; days are day numbers (<see cref="DateOnly.DayNumber"/>; day 0, 1 January of the year 1, is a Monday).</summary>
internal static class Weeks
{
    public static int Of(int day) => day / 7;

    public static int FirstDay(int week) => 7 * week;

    /// <summary>First and last Monday week wholly inside the quarter.</summary>
    public static WeekRange Inside(CalendarQuarter quarter) =>
        new((quarter.StartDay + 6) / 7, (quarter.EndDay + 1) / 7 - 1);
}

/// <summary>Weeks from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct WeekRange(int First, int Last)
{
    public int Count => Last - First + 1;
}
