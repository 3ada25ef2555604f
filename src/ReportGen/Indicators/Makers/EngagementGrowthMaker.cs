using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>Growth of interactions by Monday week: g = (I of the week − I of the week before) / I of the week before.</summary>
internal sealed class EngagementGrowthMaker : IIndicatorMaker
{
    private const double LeastOldPlays = 0.05;

    public string Id => "engagement_growth";

    public IndicatorDraft Make(MeasureContext context)
    {
        var now = new WeekTotals(context, context.Current, context.Previous is not null);
        var before = context.Previous is null ? null : new WeekTotals(context, context.Previous, false);
        var parts = Parts(context, now, before);
        var lines = new CreatorLines(now, before);
        var guard = !(now.OldPlayShare.Sample.Value >= LeastOldPlays);
        var shell = Shell.Of(Id, context, guard ? ["few_old_plays"] : []) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.GrowthWeeks, before?.GrowthWeeks ?? []),
            WeekSeries =
            [
                context.Series("interactions", (q, w) => context.Calculator.Sum(Shell.Interactions(q.ActivityByWeek, w))),
                context.Series("interactions_by_publication", (q, w) => context.Calculator.Sum(Shell.Interactions(q.FixedAgeByWeek, w - 1))),
                new WeekSeries("creator_index_median", lines.Medians(), before is null ? [] : new CreatorLines(before, null).Medians()),
            ],
            Series = lines.Series(),
            Flags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("guard", guard), KeyValuePair.Create("rose_smoothly", !guard && Smoothness.Rose(now, parts))]),
        };
        var headline = context.Calculator.Compare(new Label(Shell.Headline, "fraction", ChangeKind.Points), now.Of(WeekTrend.Growth, WeekTrend.Mean), before?.Of(WeekTrend.Growth, WeekTrend.Mean));
        return new IndicatorDraft(shell, headline) { Parts = parts };
    }

    private static Draft[] Parts(MeasureContext context, WeekTotals now, WeekTotals? before)
    {
        var calculator = context.Calculator;
        Draft Both(string key, string unit, ChangeKind kind, Func<WeekTotals, Quantity> of) => calculator.Compare(new Label(key, unit, kind), of(now), before is null ? null : of(before));
        return
        [
            Both("level", "slope_per_week", ChangeKind.Difference, w => w.Inside(WeekTrend.LogSlope)),
            Both("acceleration", "slope_per_week", ChangeKind.Difference, w => w.Of(WeekTrend.Growth, g => Trend.TheilSen(g))),
            Shell.Plain("rising_weeks", "count", now.Rising, before?.Rising),
            Shell.Plain("largest_week_share", "fraction", Smoothness.LargestShare(now.Values), before is null ? null : Smoothness.LargestShare(before.Values)),
            Shell.Plain("min_slope_leave_one_out", "slope_per_week", now.LeastSlope, before?.LeastSlope),
            Both("quarter_per_day", "count", ChangeKind.Relative, w => w.PerDay),
            Both("compound", "fraction", ChangeKind.Points, w => w.Of(v => [v[0] > 0 ? (v[^1] / v[0]) - 1 : double.NaN], v => v[0])),
            Both("old_play_share", "fraction", ChangeKind.Points, w => w.OldPlayShare),
            Shell.Plain("autocorrelation", "ratio", Trend.Autocorrelation(WeekTrend.Growth(now.Values)), before is null ? null : Trend.Autocorrelation(WeekTrend.Growth(before.Values))),
            Shell.Plain("mann_kendall_p", "fraction", Trend.MannKendallP(now.InsideValues), before is null ? null : Trend.MannKendallP(before.InsideValues)),
        ];
    }
}
