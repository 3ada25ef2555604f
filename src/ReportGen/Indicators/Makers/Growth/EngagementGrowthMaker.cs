using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Growth;

/// <summary>Growth of interactions by Monday week: g = (I of the week − I of the week before) / I of the week before. Level, acceleration and smoothness are findings of their own.</summary>
internal sealed class EngagementGrowthMaker : IIndicatorMaker
{
    /// <summary>Reason and note of the guard.</summary>
    private const string FewOldPlays = "few_old_plays";

    public string Id => "engagement_growth";

    public IndicatorDraft Make(MeasureContext context)
    {
        var now = new WeekTotals(context, context.Current, context.Previous is not null);
        var before = context.Previous is null ? null : new WeekTotals(context, context.Previous, false);
        var guard = new Guard(now.Guarded, before?.Guarded == true);
        var publication = new PublicationLine(context);
        var parts = new GrowthParts(context, now, before, guard).All(publication.Slope());
        var headline = context.Calculator.Compare(new Label(Shell.Headline, "fraction", ChangeKind.Points), now.MeanGrowth, before?.MeanGrowth);
        return new IndicatorDraft(Described(context, new Lines(now, before, publication), guard, Smoothness.Rose(now, parts)), guard.OnChange(headline)) { Parts = parts };
    }

    private static Indicator Described(MeasureContext context, Lines lines, Guard guard, bool smooth)
    {
        var creators = new CreatorLines(lines.Now, lines.Before);
        return Shell.Of("engagement_growth", context, [.. guard.Notes]) with
        {
            Weeks = new WeekSeries(Shell.Headline, lines.Now.GrowthWeeks, lines.Before?.GrowthWeeks ?? []),
            WeekSeries =
            [
                context.Series("interactions", (q, w) => context.Calculator.Sum(Shell.Interactions(q.ActivityByWeek, w))),
                lines.Publication.Series(),
                new WeekSeries("creator_index_median", creators.Medians(), lines.Before is null ? [] : new CreatorLines(lines.Before, null).Medians()),
            ],
            Series =
            [
                new("holiday_weeks", lines.Now.Holidays.Marks), new("holiday_weeks_previous", lines.Before?.Holidays.Marks ?? []),
                new("slopes_leave_one_out", lines.Now.SlopesWithoutOne), .. creators.Series(),
            ],
            Flags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("guard", guard.Now), KeyValuePair.Create("guard_previous", guard.Before), KeyValuePair.Create("rose_smoothly", !guard.Now && smooth)]),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("line", guard.Now ? "interactions_by_publication" : "interactions")]),
        };
    }

    /// <summary>What the lines come from.</summary>
    private sealed record Lines(WeekTotals Now, WeekTotals? Before, PublicationLine Publication);

    /// <summary>Where too little of week 1 came from older videos, a trend carries no claim.</summary>
    internal sealed record Guard(bool Now, bool Before)
    {
        /// <summary>Notes of the indicator.</summary>
        public IEnumerable<string> Notes => (Now, Before) switch { (true, _) => [FewOldPlays], (_, true) => [FewOldPlays + "_before"], _ => [] };

        /// <summary>A trend of this quarter.</summary>
        public Draft OnTrend(Draft draft) => Now ? Silent(draft, FewOldPlays) : draft;

        /// <summary>A trend and its change against the quarter before.</summary>
        public Draft OnChange(Draft draft) => Now ? Silent(draft, FewOldPlays) : Before ? Silent(draft, FewOldPlays + "_before") : draft;

        private static Draft Silent(Draft draft, string reason) => draft.Measure.Status is MeasureStatus.Ok or MeasureStatus.SmallSample
            ? draft with { Measure = draft.Measure with { Status = MeasureStatus.SmallSample, Reason = reason } } : draft;
    }
}
