using System.Collections.Immutable;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;

namespace ReportGen.Tests.Charts;

/// <summary>Positions worked out by hand from the measures of the visual target.</summary>
public sealed class GeometryTests
{
    private const string Accent = "#C23B1E";

    [Fact]
    public void Weekly_line_stands_where_the_visual_target_has_it()
    {
        // Height 222: baseline 188, top 10, so 1 % = 178 / 3 = 59.333. Week 1 at x 26, week 12 at 396.
        var chart = ChartData.Draw("weekly_line", SampleCharts.Context("zh-CN"), ("height", "222"));
        var line = chart.Strokes(Accent).Single(p => p.Stroke!.Width == 2).Path.Steps;
        Assert.Equal(12, line.Length);
        Assert.Equal(26, line[0].End.X, 2);
        Assert.Equal(152.4, line[0].End.Y, 2); // 188 − 0.6 × 59.333
        Assert.Equal(396, line[11].End.X, 2);
        Assert.Equal(33.73, line[11].End.Y, 2); // 188 − 2.6 × 59.333
        Assert.Equal(404, chart.Label("2025 Q1").Anchor.X, 2);
        Assert.Equal(32.73, chart.Label("2025 Q1").Anchor.Y, 2);
        Assert.Equal(["3%", "2", "1", "0"], chart.Labels().Where(l => l.Anchor.X == 0).OrderBy(l => l.Anchor.Y).Select(l => l.Text));
        // 29 January lies in week 4: 26 + 3 × 370 / 11.
        Assert.Equal(126.91, chart.Drawing.Items.OfType<PathItem>().Single(p => p.Stroke?.Dashes.Length > 0).Path.Steps[0].End.X, 2);
        Assert.Equal(201, chart.Label("第 1 周").Anchor.Y);
        Assert.Equal(["1 月 6 日", "1 月 27 日", "2 月 24 日", "3 月 24 日"], chart.Labels().Where(l => l.Anchor.Y == 213).OrderBy(l => l.Anchor.X).Select(l => l.Text));
    }

    [Fact]
    public void A_missing_week_leaves_a_gap()
    {
        var weeks = new WeekSeries("w", ChartData.Weeks([0.01, 0.02, double.NaN, 0.03, 0.02]), []);
        var chart = ChartData.Draw("weekly_line", ChartData.Context("en", ChartData.Indicator("engagement_growth") with { Weeks = weeks }));
        Assert.Equal([2, 2], chart.Strokes(Accent).Select(p => p.Path.Steps.Length));
        Assert.DoesNotContain(chart.Labels(), l => l.Text == "2024 Q4");
    }

    [Fact]
    public void Waterfall_takes_reasons_off_a_bar_of_198_points()
    {
        var chart = ChartData.Draw("waterfall_reasons", SampleCharts.Context("zh-CN"));
        var deductions = chart.Fills("#C9C5BD").Select(p => (X: p.Path.Steps[0].End.X, Right: p.Path.Steps[1].End.X)).ToList();
        Assert.Equal(4, deductions.Count); // the empty rule took nothing in either quarter
        Assert.Equal(326, deductions[0].Right, 2);
        Assert.Equal(326 - (198 * .031), deductions[0].X, 2);
        Assert.Equal(deductions[0].X, deductions[1].Right, 2);
        Assert.Equal(128 + (198 * .427), chart.Fills(Accent).Single().Path.Steps[1].End.X, 2);
        var tick = chart.Strokes("#1D1C1A").Single(p => p.Stroke!.Width == 1);
        Assert.Equal(128 + (198 * .389), tick.Path.Steps[0].End.X, 2);
        Assert.Equal(468, chart.Label("+3.8").Anchor.X);
        Assert.Equal(LabelAlign.Right, chart.Label("+3.8").Align);
    }

    [Fact]
    public void Dumbbell_sorts_by_change_and_marks_the_exception()
    {
        var chart = ChartData.Draw("dumbbell", SampleCharts.Context("zh-CN"));
        var rows = chart.Labels().Where(l => l.Anchor.X == 0).OrderBy(l => l.Anchor.Y).Select(l => l.Text).ToList();
        Assert.Equal(["全部样本", "手工匠人", "美食"], rows.Take(3));
        Assert.Equal("颜值", rows[^1]);
        // First row: middle 19 + 17 / 2 = 27.5; text 2.9 below.
        Assert.Equal(30.4, chart.Label("全部样本").Anchor.Y, 3);
        Assert.True(chart.Label("全部样本").Style.Bold);
        Assert.Equal("#2B5A73", chart.Label("−1.7").Style.Color.ToHex());
        Assert.Single(chart.Fills("#2B5A73"));
        // Axis 0 to 10 from 128 to 310: 7.30 at 128 + 18.2 × 7.30.
        var total = chart.Strokes(Accent).Single(p => p.Stroke!.Width == 2).Path.Steps;
        Assert.Equal(128 + (18.2 * 6.15), total[0].End.X, 2);
        Assert.Equal(128 + (18.2 * 7.30), total[1].End.X, 2);
    }

    [Fact]
    public void Decomposition_sets_each_part_out_from_the_end_of_the_one_before()
    {
        // Ticks 0 to 0.3 over 128 to 340: 706.67 points to one.
        var chart = ChartData.Draw("waterfall_decomposition", SampleCharts.Context("zh-CN"));
        double X(double v) => 128 + (v * 212 / 0.3);
        var falling = chart.Fills("#C9C5BD").Single().Path.Steps;
        Assert.Equal(X(.142 - .061), falling[0].End.X, 2);
        Assert.Equal(X(.142), falling[1].End.X, 2);
        Assert.Equal(X(.187), chart.Fills(Accent).Single().Path.Steps[1].End.X, 2);
    }

    [Fact]
    public void Sparkline_sets_the_prior_quarter_before_the_current_one()
    {
        // 24 weeks on 140 points, 140 / 23 apart; least 0.4 % at 32, greatest 2.6 % at 4.
        var chart = ChartData.Draw("sparkline", SampleCharts.Context("zh-CN"));
        var prior = chart.Strokes("#8F8B84").Single().Path.Steps;
        var current = chart.Strokes(Accent).Single().Path.Steps;
        Assert.Equal(12, prior.Length);
        Assert.Equal(32, prior[2].End.Y, 2);
        Assert.Equal(13, current.Length);
        Assert.Equal(11 * 140 / 23.0, current[0].End.X, 2);
        Assert.Equal(140, current[^1].End.X, 2);
        Assert.Equal(4, current[^1].End.Y, 2);
    }

    [Fact]
    public void Cover_is_logarithmic()
    {
        var lines = new Dictionary<string, double[]> { ["creator_line_001"] = [100, 400], ["creator_line_002"] = [100, 25], ["creator_index_median_line"] = [100, 100] };
        var indicator = ChartData.Indicator("engagement_growth") with { Series = [.. lines.Select(l => new NumberSeries(l.Key, [.. l.Value]))] };
        var chart = ChartData.Draw("cover_lines", ChartData.Context("en", indicator));
        // 100 is the geometric mean of 25 and 400, so it stands half-way between 5 and 362 − 18 − 16.
        var median = chart.Strokes(Accent).Single().Path.Steps;
        Assert.Equal((5 + 328) / 2.0, median[0].End.Y, 2);
        Assert.Equal(396, median[1].End.X, 2);
        Assert.Equal(2, chart.Strokes("#CFCBC3").Count());
    }

    [Fact]
    public void Histogram_is_accent_above_zero_only()
    {
        var indicator = ChartData.Indicator("growth_gap", value: .6) with
        {
            Series = [new NumberSeries("gap_bins", [-0.1, 0, 0.1]), new NumberSeries("gap_counts", [4, 5, 1])],
        };
        var chart = ChartData.Draw("gap_histogram", ChartData.Context("en", indicator));
        Assert.Single(chart.Fills("#C9C5BD"));
        Assert.Equal(2, chart.Fills(Accent).Count());
        Assert.Contains(chart.Labels(), l => l.Text == "60.0% outran their plays");
    }

    [Fact]
    public void An_interval_that_holds_the_reference_is_hollow()
    {
        // Of all, head, mid and tail only head's interval (47.0 to 57.6) holds one half.
        var chart = ChartData.Draw("tier_gap", SampleCharts.Context("en"));
        Assert.Single(chart.Fills("#FFFFFF"));
    }
}
