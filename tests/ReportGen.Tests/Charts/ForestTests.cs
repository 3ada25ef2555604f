using ReportGen.Indicators;
using ReportGen.Typesetting.Display;

namespace ReportGen.Tests.Charts;

/// <summary>Positions worked out by hand from the measures of the visual target.</summary>
public sealed class ForestTests
{
    private const string Accent = "#C23B1E";

    [Fact]
    public void Rows_stand_in_groups_fifteen_apart_with_six_before_a_heading()
    {
        var chart = ChartData.Draw("forest", SampleCharts.Context("zh-CN"));
        // First heading: middle 19 + 7.5, text 2.9 below. Seven estimates follow it, then 6, then the next heading.
        Assert.Equal(29.4, chart.Label("估计口径（≥2 种工具对不用工具）").Anchor.Y, 3);
        Assert.Equal(44.4, chart.Label("raw").Anchor.Y, 3);
        Assert.Equal(8, chart.Label("raw").Anchor.X);
        Assert.Equal(29.4 + (8 * 15) + 6, chart.Label("单项工具（原始差异）").Anchor.Y, 3);
        Assert.Equal(150, chart.Labels().First(l => l.Text == "1,046").Anchor.X);
        Assert.Equal([396.0, 434, 468], new[] { "+25.0", "+21.4", "+28.6" }.Select(t => chart.Label(t).Anchor.X));
    }

    [Fact]
    public void The_difference_in_differences_is_the_main_one_and_hollow_marks_an_interval_over_zero()
    {
        var chart = ChartData.Draw("forest", SampleCharts.Context("zh-CN"));
        var main = chart.Fills(Accent).Single().Path.Steps.Where(s => s.Verb != PathVerb.Close).ToList(); // 6 by 6
        Assert.Equal(6, main.Max(s => s.End.X) - main.Min(s => s.End.X), 2);
        Assert.StartsWith("difference_in_diff", chart.Labels().Single(l => l.Style.Bold && l.Style.Color.ToHex() == Accent && l.Anchor.X == 8).Text, StringComparison.Ordinal);
        // Of all rows only head's interval (−1.6 to 12.0) holds zero; one more white area lies under the words of the missing row.
        Assert.Equal(2, chart.Fills("#FFFFFF").Count());
        // Painted last: a line of 0.75 in ink, from the heads to the axis. Ticks 0, 10, 20, 30 over values from −1.6: zero at 186 + 164 × 1.6 / 31.6.
        var zero = chart.Drawing.Items.OfType<PathItem>().Last();
        Assert.Equal(0.75, zero.Stroke!.Width);
        Assert.Equal(186 + (164 * 1.6 / 31.6), zero.Path.Steps[0].End.X, 2);
    }

    [Fact]
    public void A_missing_estimate_is_a_dash_with_its_reason_and_the_next_strictest_is_the_main_one()
    {
        var uplift = ChartData.Indicator("tool_uplift") with
        {
            Parts =
            [
                SampleMeasures.Contrast("raw", .25, .04, 900), SampleMeasures.Contrast("stratified", .2, .05, 900),
                SampleMeasures.Missing("difference_in_differences", "no_comparison_group"),
            ],
        };
        var chart = ChartData.Draw("forest", ChartData.Context("en", uplift));
        Assert.Equal(396, chart.Label("–").Anchor.X);
        Assert.Single(chart.Labels(), l => l.Text == "no_comparison_group");
        Assert.Equal(Accent, chart.Label("stratified (main)").Style.Color.ToHex());
        Assert.Contains("difference_in_differences not available (no_comparison_group)", chart.AlternateText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_raw_difference_alone_is_no_main_estimate()
    {
        var uplift = ChartData.Indicator("tool_uplift") with { Parts = [SampleMeasures.Contrast("raw", .25, .04, 900)] };
        Assert.Empty(ChartData.Draw("forest", ChartData.Context("en", uplift)).Fills(Accent));
    }

    [Fact]
    public void Nothing_but_missing_estimates_is_no_chart_but_a_reason()
    {
        var uplift = ChartData.Indicator("tool_uplift") with { Parts = [SampleMeasures.Missing("raw", "no_tools")] };
        uplift = uplift with { Headline = uplift.Headline with { Current = null, Reason = "no_tools" } };
        Assert.Equal("no_tools", ChartData.Draw("forest", ChartData.Context("en", uplift)).Unavailable);
    }

    [Fact]
    public void Any_group_of_an_indicator_becomes_dots()
    {
        var chart = ChartData.Draw("dots", SampleCharts.Context("en"), ("indicator", "format_engagement"), ("group", "format_contrast"));
        // Contrasts: greatest first, signed, against zero; only talk's interval (−9.0 to +1.0) holds it.
        Assert.Equal(["process", "scene", "talk"], chart.Labels().Where(l => l.Anchor.X == 0).OrderBy(l => l.Anchor.Y).Select(l => l.Text));
        Assert.Single(chart.Labels(), l => l.Text == "+13.1");
        Assert.Single(chart.Fills("#FFFFFF"));
    }
}
