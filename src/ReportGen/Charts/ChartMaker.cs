using System.Collections.Immutable;
using ReportGen.Charts.Kinds;

namespace ReportGen.Charts;

/// <summary>Draws the kinds of the paper. Holds no state: safe to use from several threads at once.</summary>
public sealed class ChartMaker : IChartMaker
{
    private static readonly ImmutableSortedDictionary<string, Func<Scene, Chart>> _kinds = new Dictionary<string, Func<Scene, Chart>>
    {
        ["adoption_weeks"] = AdoptionWeeks.Draw,
        ["anchor_ratios"] = Forests.DrawAnchorRatios,
        ["anchor_shares"] = Forests.DrawAnchorShares,
        ["balance"] = Pairs.DrawBalance,
        ["bars"] = RowKinds.DrawBars,
        ["case_multiples"] = CaseMultiples.Draw,
        ["cover_lines"] = CoverLines.Draw,
        ["depth_shares"] = Dumbbells.DrawDepthShares,
        ["dots"] = RowKinds.DrawDots,
        ["drive_by_seconds"] = Dumbbells.DrawDriveBySeconds,
        ["dumbbell"] = RowKinds.DrawDumbbells,
        ["engaged_weeks"] = WeeklyLine.DrawEngaged,
        ["flow"] = FlowRows.Draw,
        ["forest"] = Forests.Draw,
        ["format_contrast"] = IntervalKinds.DrawFormatContrast,
        ["format_rates"] = IntervalKinds.DrawFormatRates,
        ["format_share_weeks"] = SeriesMultiples.DrawFormatShares,
        ["gap_histogram"] = GapHistogram.Draw,
        ["history"] = HistoryLine.Draw,
        ["line"] = MeasureLines.Draw,
        ["lines"] = SeriesMultiples.Draw,
        ["panels"] = SeriesMultiples.Draw,
        ["pair_lines"] = PairLines.Draw,
        ["pool_lines"] = PoolLines.Draw,
        ["repeat_weeks"] = WeeklyLine.DrawRepeat,
        ["scatter"] = BinnedScatter.Draw,
        ["sparkline"] = Sparkline.Draw,
        ["tier_gap"] = IntervalKinds.DrawTierGap,
        ["tool_dose"] = IntervalKinds.DrawToolDose,
        ["tool_use_weeks"] = SeriesMultiples.DrawToolUse,
        ["waterfall_decomposition"] = WaterfallDecomposition.Draw,
        ["waterfall_rate"] = WaterfallDecomposition.DrawRate,
        ["waterfall_reasons"] = WaterfallReasons.Draw,
        ["weekly_line"] = WeeklyLine.Draw,
        ["with_without"] = Pairs.DrawWithout,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<string> Kinds { get; } = [.. _kinds.Keys];

    /// <summary>Gets done what only the first drawing of a process takes, which a run may do beside other work.</summary>
    internal static void DrawFirst() => Marks.ScottPlotRenderer.DrawFirst();

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The kind is not known.</exception>
    public Chart Draw(ChartRequest request, ChartContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        return _kinds.TryGetValue(request.Kind, out var draw)
            ? draw(new Scene(request, context))
            : throw new ArgumentException($"There is no chart kind '{request.Kind}'.", nameof(request));
    }
}
