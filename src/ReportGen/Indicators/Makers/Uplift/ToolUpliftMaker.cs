using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// First-hour response of mid-tier creators at home with two or more tools against those with none, by estimates that leave less and less room for
/// other reasons. An association, not an effect.
/// </summary>
internal sealed class ToolUpliftMaker : IIndicatorMaker
{
    public string Id => "tool_uplift";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Names.Tools.Length == 0)
            return Shell.Missing(Id, "fraction", "no_tools", context);
        var use = new ToolUse(context, context.Current);
        var contrasts = new Contrasts(context.Calculator);
        var exposure = new ExposureFirst(context, use);
        var before = context.Previous is null ? null : new ToolUse(context, context.Previous);
        var newcomers = before is null ? null : new Newcomers(context, use, before);
        var stratified = newcomers is null ? null : new Stratified(context, newcomers);
        var estimates = new UpliftEstimates(context, contrasts);
        ToolUse Use(QuarterData quarter) => quarter.Quarter == 0 ? use : before!;
        WeekSeries Weeks(string key, Func<Arms, bool[]> group) => context.Series(key, (q, w) => contrasts.Mean(Response.FirstHour(q.FirstHourByWeek, w - 1), group(Use(q).Raw())));
        Draft[] parts = [.. estimates.Parts(use, exposure, newcomers, stratified)];
        return new IndicatorDraft(Shell.Of(Id, context, "association_only") with
        {
            WeekSeries = [Weeks("treated_rate", arms => arms.Treated), Weeks("control_rate", arms => arms.Control)],
            Flags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("claim", UpliftEstimates.Claim(parts)), KeyValuePair.Create("parallel_trends_testable", false)]),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("denominator", "first_hour_plays"), KeyValuePair.Create("outcome_after", QuarterCalendar.Date(exposure.After).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]),
        }, contrasts.OfMeans(Shell.Headline, use.FirstHour, use.Raw()))
        {
            Parts = parts,
            Groups =
            [
                new("dose", [.. Enumerable.Range(0, 4).Select(n => context.Compare(new Label(n.ToString(CultureInfo.InvariantCulture), "rate", ChangeKind.Relative), q => contrasts.Mean(Use(q).FirstHour, Use(q).Dose(n))))]),
                new("tier", [.. CreatorIndex.TierOrder.Select(t => contrasts.OfMeans(CreatorIndex.TierCodes[t], use.FirstHour, use.Raw(t)))]),
                new("tool", [.. context.Names.Tools.Select((tool, t) => contrasts.OfMeans(tool, use.FirstHour, use.Single(t))).OrderBy(d => d.Measure.Key, StringComparer.Ordinal)]),
                .. UpliftFlow.Of(use, exposure, newcomers, stratified).Groups(),
                .. newcomers is not null && stratified!.Matched.Reason is null ? new Balance(context, newcomers, stratified).Groups() : [],
            ],
        };
    }
}
