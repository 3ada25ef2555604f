using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>The findings of growth beside its headline.</summary>
internal sealed class GrowthParts(MeasureContext context, WeekTotals now, WeekTotals? before, EngagementGrowthMaker.Guard guard)
{
    private const string Slope = "slope_per_week";

    /// <summary>All parts.</summary>
    /// <param name="publication">Slope of the line by week of publication, which needs no guard.</param>
    public Draft[] All(Quantity publication)
    {
        var weeks = Math.Min(now.Quarter.Window.Weeks, before?.Quarter.Window.Weeks ?? int.MaxValue);
        return
        [
            guard.OnChange(Both("level", Slope, ChangeKind.Difference, w => w.Level)), Trend("level_trend", now.Level),
            guard.OnChange(Both("acceleration", Slope, ChangeKind.Difference, w => w.Acceleration)), Trend("acceleration_trend", now.Acceleration),
            WithoutHolidays("slope_without_holidays", w => w.LevelWithoutHolidays), WithoutHolidays("acceleration_without_holidays", w => w.AccelerationWithoutHolidays),
            Contrast("publication_trend", publication),
            .. Smooth(),
            Both("quarter_per_day", "count", ChangeKind.Relative, w => w.PerDay), Both("quarter_per_week", "count", ChangeKind.Relative, w => w.PerWeek(weeks)),
            guard.OnChange(Both("compound", "fraction", ChangeKind.Points, w => w.Compound)), Both("old_play_share", "fraction", ChangeKind.Points, w => w.OldPlayShare),
            Plain("autocorrelation", "ratio", w => Statistics.Trend.Autocorrelation(WeekTrend.Growth(w.Values))),
            Plain("mann_kendall_p", "fraction", w => Statistics.Trend.MannKendallP(w.InsideValues)),
        ];
    }

    private Draft[] Smooth() =>
    [
        Plain("rising_weeks", "count", w => w.Rising), Plain("growth_weeks", "count", w => w.Rates), Plain("holiday_weeks", "count", w => w.Holidays.Count),
        Plain("largest_week_share", "fraction", w => Smoothness.LargestShare(w.Values)), Plain("min_slope_leave_one_out", Slope, w => w.LeastSlope),
    ];

    private Draft Both(string key, string unit, ChangeKind kind, Func<WeekTotals, Quantity> of) =>
        context.Calculator.Compare(new Label(key, unit, kind), of(now), before is null ? null : of(before));

    private Draft Plain(string key, string unit, Func<WeekTotals, double> of) => Shell.Plain(key, unit, of(now), before is null ? null : of(before));

    private Draft Contrast(string key, Quantity slope) => context.Calculator.Contrast(new Label(key, Slope, ChangeKind.Difference), slope);

    private Draft Trend(string key, Quantity slope) => guard.OnTrend(Contrast(key, slope));

    private Draft WithoutHolidays(string key, Func<WeekTotals, Quantity> of) => now.Holidays.Count == 0 ? Draft.Missing(key, Slope, "no_holidays") : Trend(key, of(now));
}
