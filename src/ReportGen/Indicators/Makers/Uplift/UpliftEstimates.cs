using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>The estimates of the uplift in the order of the paper: one family of p-values.</summary>
internal sealed class UpliftEstimates(MeasureContext context, Contrasts contrasts)
{
    private const string Unit = "fraction";
    private static readonly string[] Needed = ["exposure_first", "stratified", "difference_in_differences"];

    /// <summary>All parts; the newcomers and their cells are null without a quarter before.</summary>
    public IEnumerable<Draft> Parts(ToolUse use, ExposureFirst exposure, Newcomers? newcomers, Stratified? stratified)
    {
        var variants = new OutcomeVariants(context, use, contrasts);
        var raw = use.Raw();
        Draft[] adjusted = [.. newcomers is null ? NoQuarterBefore() : Adjusted(newcomers, stratified!)];
        return
        [
            contrasts.OfMeans("raw", use.FirstHour, raw), contrasts.OfSums("ratio_of_sums", use.FirstHour, raw),
            contrasts.OfMeans("exposure_first", exposure.Response, exposure.Arms), contrasts.OfSums("exposure_first_ratio_of_sums", exposure.Response, exposure.Arms),
            .. adjusted,
            Draft.Missing("placebo", Unit, newcomers is null ? "no_previous_quarter" : "parallel_trends_not_testable"),
            contrasts.OfMeans("without_top", use.FirstHour, variants.WithoutTop()), contrasts.OfSums("without_top_ratio_of_sums", use.FirstHour, variants.WithoutTop()),
            .. variants.Outcomes(), variants.ToolTextShare(),
            Level("treated", use, raw.Treated, "no_tool_users"), Level("control", use, raw.Control, "no_comparison_group"),
        ];
    }

    /// <summary>Whether an association may be stated: (b), (c) and (d) of one sign, each with an interval clear of no change after the correction in the family.</summary>
    public static bool Claim(IReadOnlyList<Draft> parts)
    {
        var needed = Family.Finish(parts, widen: false).Where(p => Needed.Contains(p.Key)).ToArray();
        return needed.All(p => p.Change is { Significant: true }) && needed.Select(p => Math.Sign(p.Change!.Value)).Distinct().Count() == 1;
    }

    private static IEnumerable<Draft> NoQuarterBefore()
    {
        foreach (var key in new[] { "stratified", "stratified_ratio_of_sums", "difference_in_differences", "difference_in_differences_ratio_of_sums" })
            yield return Draft.Missing(key, Unit, "no_previous_quarter");
        foreach (var key in new[] { "e_value", "e_value_limit", "outer_strata_ratio" })
            yield return Draft.Missing(key, "ratio", "no_previous_quarter");
        yield return Draft.Missing("treated_without_controls", "count", "no_previous_quarter");
    }

    private IEnumerable<Draft> Adjusted(Newcomers groups, Stratified stratified)
    {
        Draft Cells(string key, Func<Quantity> contrast) => groups.Arms.Reason is null && stratified.Matched.Reason is not null
            ? Draft.Missing(key, Unit, "no_common_strata") : contrasts.Of(key, groups.Arms, contrast);
        var main = Cells("stratified", stratified.OfMeans);
        return
        [
            main, Cells("stratified_ratio_of_sums", stratified.OfSums),
            contrasts.Of("difference_in_differences", groups.Never, () => groups.Difference(context.Calculator)),
            contrasts.Of("difference_in_differences_ratio_of_sums", groups.Never, () => groups.DifferenceOfSums(context.Calculator)),
            E("e_value", main.Measure, EValue.Of), E("e_value_limit", main.Measure, EValue.OfLimit),
            stratified.OuterRatio() is { } outer ? context.Calculator.Compare(new Label("outer_strata_ratio", "ratio", ChangeKind.Difference), outer, null) : Draft.Missing("outer_strata_ratio", "ratio", "one_stratum"),
            Shell.Count("treated_without_controls", stratified.Alone, null),
        ];
    }

    /// <summary>An E-value of an estimate, with its status: without a contrast there is none.</summary>
    private static Draft E(string key, Measure estimate, Func<Change, double> value)
    {
        if (estimate.Change is not { } change)
            return Draft.Missing(key, "ratio", estimate.Reason ?? "no_comparison_group");
        var measure = Shell.Plain(key, "ratio", value(change)).Measure;
        return measure.Current is null ? measure : measure with { Status = estimate.Status, Reason = estimate.Reason };
    }

    private Draft Level(string key, ToolUse use, bool[] group, string reason) => group.Contains(true)
        ? context.Calculator.Compare(new Label(key, "rate", ChangeKind.Relative), contrasts.Mean(use.FirstHour, group), null)
        : Draft.Missing(key, "rate", reason);
}
