using ReportGen.Samples.Calendar;

namespace ReportGen.Samples.Truth;

/// <summary>The planted level of all interactions: by Monday week, with a weekday pattern inside the week. 1 in the week that lies across the account quarter's start.</summary>
internal sealed class GrowthCurve
{
    /// <summary>Spring Festival lifts the growth rate of its week by this much; the week after gives it back.</summary>
    private const double FestivalLift = 0.002;

    /// <summary>Share of a week's interactions by day, Monday first; weekends are busier.</summary>
    private static readonly double[] DayShare = [0.132, 0.131, 0.133, 0.137, 0.148, 0.164, 0.155];

    private readonly int _firstWeek;
    private readonly double[] _level;

    public GrowthCurve(CalendarQuarter account, Effects effects)
    {
        var earlier = Weeks.Inside(account.Previous);
        var now = Weeks.Inside(account);
        _firstWeek = earlier.First - 1;
        _level = new double[now.Last - _firstWeek + 1];
        _level[0] = 1.0;
        for (var week = _firstWeek + 1; week <= now.Last; week++)
            _level[week - _firstWeek] = _level[week - 1 - _firstWeek] * (1.0 + Growth(week, earlier, now, effects));
        var atBoundary = _level[now.First - 1 - _firstWeek];
        for (var i = 0; i < _level.Length; i++)
            _level[i] /= atBoundary;
    }

    public double Level(int week) => _level[Math.Clamp(week - _firstWeek, 0, _level.Length - 1)];

    /// <summary>The planted level of a day; the days of a week sum to the week's level times 7.</summary>
    public double OnDay(int day) => 7.0 * DayShare[day % 7] * Level(Weeks.Of(day));

    /// <summary>Growth on the week before, by Monday week inside a quarter.</summary>
    public IReadOnlyList<double> Growths(CalendarQuarter quarter)
    {
        var weeks = Weeks.Inside(quarter);
        return [.. Enumerable.Range(weeks.First, weeks.Count).Select(week => Level(week) / Level(week - 1) - 1.0)];
    }

    private static double Growth(int week, WeekRange earlier, WeekRange now, Effects effects)
    {
        if (week < now.First)
            return Line(effects.EarlierGrowthFirst, effects.EarlierGrowthLast, week - earlier.First, earlier.Count);
        var line = Line(effects.GrowthFirst, effects.GrowthLast, week - now.First, now.Count);
        return effects.GrowthLast > 0 && effects.Festival ? line + FestivalLift * (Festive(week) - Festive(week - 1)) : line;
    }

    private static double Line(double first, double last, int step, int count) =>
        first + (last - first) * Math.Clamp(step / (double)Math.Max(1, count - 1), 0.0, 1.0);

    private static double Festive(int week)
    {
        var spring = Festivals.SpringStart(DateOnly.FromDayNumber(Weeks.FirstDay(week)).Year);
        return Weeks.Of(spring.DayNumber) == week ? 1.0 : 0.0;
    }
}
