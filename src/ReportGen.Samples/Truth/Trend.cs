namespace ReportGen.Samples.Truth;

/// <summary>
/// Lines over time. Time is counted in quarters from the account quarter's first day and held level before the quarter before and after the
/// account quarter, so that a line with ratio r a quarter makes the means of these two quarters differ by about r.
/// </summary>
internal sealed class Trend(CalendarQuarter account)
{
    private readonly int _origin = account.StartDay;
    private readonly double _before = account.Previous.StartDay - account.StartDay;
    private readonly double _after = account.Next.StartDay - account.StartDay;

    /// <summary>−1 at the start of the previous quarter, 0 at the start of the account quarter, 1 at its end; held level outside.</summary>
    public double Position(int day)
    {
        var offset = day - _origin;
        return offset < 0 ? Math.Max(-1.0, -offset / _before) : Math.Min(1.0, offset / _after);
    }

    /// <summary>A line that grows by <paramref name="ratio"/> a quarter and is 1 at the boundary.</summary>
    public double Ratio(double ratio, int day) => Math.Exp(Math.Log(ratio) * Position(day));

    /// <summary>A straight line with mean <paramref name="before"/> over the previous quarter and mean <paramref name="now"/> over the account quarter.</summary>
    public double Between(double before, double now, int day) => 0.5 * (before + now) + (now - before) * Position(day);
}
