using CsCheck;
using ReportGen.Charts;
using ReportGen.Indicators;

namespace ReportGen.Tests.Charts;

/// <summary>Whatever the data, a drawing stays inside its bounds and no label meets another.</summary>
public sealed class AnyDataTests
{
    private static readonly Gen<double> _value = Gen.Frequency(
        (6, Gen.Double[-1, 1]), (2, Gen.Double[-1e6, 1e6]), (1, Gen.Const(0.0)), (1, Gen.OneOf(Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity), Gen.Const(1e300))));

    private static readonly Gen<double[]> _weeks = Gen.OneOf(_value.Array[0, 13], Gen.Double[0, 1].Select(Gen.Int[1, 13], (v, n) => Enumerable.Repeat(v, n).ToArray()));

    [Fact]
    public void Lines() => Gen.Select(_weeks, _weeks, Gen.Double[0, 1]).Sample(
        (current, previous, half) =>
        {
            var weeks = new WeekSeries("w", ChartData.Weeks(half, current), ChartData.Weeks(previous));
            var growth = ChartData.Indicator("engagement_growth") with { Weeks = weeks };
            var pool = ChartData.Indicator("content_pool", "count") with { WeekSeries = [weeks with { Key = "videos_played" }, weeks with { Key = "videos_published" }] };
            var context = ChartData.Context("zh-CN", growth, pool);
            Check(ChartData.Draw("weekly_line", context), "weekly_line");
            Check(ChartData.Draw("sparkline", context), "sparkline");
            Check(ChartData.Draw("pool_lines", context), "pool_lines");
        },
        iter: 60);

    [Fact]
    public void Rows() => _value.Array[4, 8].Sample(
        v =>
        {
            Measure M(int i) => ChartData.Measure("k" + i, "fraction", v[i], v[(i + 1) % v.Length], v[(i + 2) % v.Length], ChangeKind.Points);
            Measure I(string key, int i) => ChartData.WithInterval(key, "rate", v[i], Math.Min(v[i], v[i + 1]), Math.Max(v[i], v[i + 1]), 12);
            var context = ChartData.Context(
                "en",
                ChartData.Indicator("drive_by_likes") with { Groups = [new MeasureGroup("seconds", [M(0), M(1), M(2)])] },
                ChartData.Indicator("tool_uplift") with { Groups = [new MeasureGroup("dose", [I("0", 0), I("1", 1), I("2", 2)])] },
                ChartData.Indicator("growth_decomposition") with { Headline = I("h", 0), Parts = [I("videos_played", 0), I("plays_per_video", 1), I("interactions_per_play", 2)] });
            foreach (var kind in new[] { "drive_by_seconds", "tool_dose", "waterfall_decomposition" })
                DrawingChecks.Inside(ChartData.Draw(kind, context), kind, labels: v.All(x => !(Math.Abs(x) > 100)));
        },
        iter: 60);

    [Fact]
    public void Further_kinds() => Gen.Select(_value.Array[6, 9], _weeks).Sample(
        (v, w) =>
        {
            Measure I(string key, int i) => SampleMeasures.Contrast(key, v[i], Math.Abs(v[i + 1]), 12);
            var uplift = ChartData.Indicator("tool_uplift") with
            {
                Parts = [I("raw", 0), I("stratified", 1), SampleMeasures.Missing("placebo", "a reason of some length that may have to be cut")],
                Groups =
                [
                    new MeasureGroup("tool", [I("a", 2), I("b", 3)]), new MeasureGroup("flow", [I("mid_tier", 0), I("treated", 1)]),
                    new MeasureGroup("balance_difference", [I("a", 3), I("b", 4)]), new MeasureGroup("balance_difference_weighted", [I("a", 0), I("c", 1)]),
                ],
            };
            var weeks = new WeekSeries("w", ChartData.Weeks(.1, w), ChartData.Weeks(w));
            var fit = ChartData.Indicator("recommendation_fit", "slope", v[0]) with { Series = [new NumberSeries("fit_x", [.. w]), new NumberSeries("fit_y", [.. v])] };
            var growth = ChartData.Indicator("engagement_growth") with { History = [.. v.Select((x, i) => new HistoryPoint($"20{20 + (i / 2)}Q{(i % 4) + 1}", "x/" + (i % 3), x, null))] };
            var context = ChartData.Context("en", uplift, fit, growth, ChartData.Indicator("attention") with { Weeks = weeks }, ChartData.Indicator("repeat_engagement") with { Weeks = weeks });
            foreach (var kind in new[] { "forest", "flow", "balance", "scatter", "history", "lines", "pair_lines" })
            {
                var chart = ChartData.Draw(kind, context);
                DrawingChecks.Inside(chart, kind, labels: false);
                if (v.Concat(w).All(x => !(Math.Abs(x) > 100)))
                    DrawingChecks.LabelsApart(chart, kind);
            }
        },
        iter: 60);

    [Fact]
    public void Histogram_and_cover() => _value.Array[0, 12].Sample(
        v =>
        {
            var context = ChartData.Context(
                "en",
                ChartData.Indicator("growth_gap") with { Series = [new NumberSeries("gap_bins", [.. v.Order()]), new NumberSeries("gap_counts", [.. v.Select(Math.Abs)])] },
                ChartData.Indicator("engagement_growth") with { Series = [new NumberSeries("creator_line_001", [.. v]), new NumberSeries("creator_index_median_line", [.. v])] });
            DrawingChecks.Inside(ChartData.Draw("gap_histogram", context), "gap_histogram");
            DrawingChecks.Inside(ChartData.Draw("cover_lines", context), "cover_lines", labels: false);
        },
        iter: 60);

    private static void Check(Chart chart, string what)
    {
        DrawingChecks.Inside(chart, what, labels: false);
        DrawingChecks.LabelsApart(chart, what);
    }
}
