using System.Collections.Immutable;
using ReportGen.Charts.Kinds;

namespace ReportGen.Charts;

/// <summary>Draws the kinds of the paper. Holds no state: safe to use from several threads at once.</summary>
public sealed class ChartMaker : IChartMaker
{
    private static readonly ImmutableSortedDictionary<string, Func<Scene, Chart>> _kinds = new Dictionary<string, Func<Scene, Chart>>
    {
        ["adoption_weeks"] = AdoptionWeeks.Draw,
        ["case_multiples"] = CaseMultiples.Draw,
        ["cover_lines"] = CoverLines.Draw,
        ["depth_shares"] = Dumbbells.DrawDepthShares,
        ["drive_by_seconds"] = Dumbbells.DrawDriveBySeconds,
        ["dumbbell"] = Dumbbells.DrawGroup,
        ["format_rates"] = IntervalKinds.DrawFormatRates,
        ["gap_histogram"] = GapHistogram.Draw,
        ["pool_lines"] = PoolLines.Draw,
        ["repeat_weeks"] = WeeklyLine.DrawRepeat,
        ["sparkline"] = Sparkline.Draw,
        ["tier_gap"] = IntervalKinds.DrawTierGap,
        ["tool_dose"] = IntervalKinds.DrawToolDose,
        ["waterfall_decomposition"] = WaterfallDecomposition.Draw,
        ["waterfall_reasons"] = WaterfallReasons.Draw,
        ["weekly_line"] = WeeklyLine.Draw,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<string> Kinds { get; } = [.. _kinds.Keys];

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
