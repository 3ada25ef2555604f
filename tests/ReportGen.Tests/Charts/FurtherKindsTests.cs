using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;

namespace ReportGen.Tests.Charts;

/// <summary>Scatter, pairs of dots, lines over quarters, small multiples, holidays: positions worked out by hand.</summary>
public sealed class FurtherKindsTests
{
    private const string Accent = "#C23B1E";

    [Fact]
    public void Quarters_of_unlike_definitions_or_with_a_gap_between_are_not_joined()
    {
        // 2023 Q3, Q4 by version 1; 2024 Q1, Q2, then Q4 (Q3 missing), 2025 Q1 by version 2: three stretches of two, one mark.
        var chart = ChartData.Draw("history", SampleCharts.Context("en"));
        Assert.Equal([2, 2, 2], chart.Strokes("#8F8B84").Where(p => p.Stroke!.Width == 1.25).Select(p => p.Path.Steps.Length));
        var mark = chart.Drawing.Items.OfType<PathItem>().Single(p => p.Stroke?.Dashes.Length > 0);
        // Seven quarters' distances over (20 + 16) or more to 396; the mark is half-way between the second and the third point.
        var points = chart.Strokes("#8F8B84").Where(p => p.Stroke!.Width == 1.25).SelectMany(p => p.Path.Steps).Select(s => s.End.X).ToList();
        Assert.Equal((points[1] + points[2]) / 2, mark.Path.Steps[0].End.X, 2);
        Assert.Equal(396, points[^1], 2);
        Assert.Equal((points[^1] - points[0]) / 6, points[1] - points[0], 2);
        Assert.Single(chart.Labels(), l => l.Text == "Definition changed");
        Assert.Contains("broken", chart.AlternateText, StringComparison.Ordinal);
    }

    [Fact]
    public void One_quarter_is_no_history()
    {
        var growth = ChartData.Indicator("engagement_growth") with { History = [SampleMeasures.History[^1], new HistoryPoint("2024Q4", "x/1", double.NaN, null), new HistoryPoint("soon", "x/1", 1, null)] };
        Assert.Equal("no_history", ChartData.Draw("history", ChartData.Context("en", growth)).Unavailable);
    }

    [Fact]
    public void Balance_has_dashed_lines_at_a_tenth_on_either_side()
    {
        var chart = ChartData.Draw("balance", SampleCharts.Context("en"));
        var dashes = chart.Drawing.Items.OfType<PathItem>().Where(p => p.Stroke?.Dashes.Length > 0).Select(p => p.Path.Steps[0].End.X).Order().ToList();
        var zero = chart.Drawing.Items.OfType<PathItem>().Last(p => p.Stroke is { Width: 0.75 }).Path.Steps[0].End.X;
        Assert.Equal(2, dashes.Count);
        Assert.Equal(zero - dashes[0], dashes[1] - zero, 2);
        // Solid dots of four rows and one in the heads.
        Assert.Equal(5, chart.Fills(Accent).Count());
    }

    [Fact]
    public void The_slope_is_drawn_through_the_mean_of_the_bins()
    {
        var fit = ChartData.Indicator("recommendation_fit", "slope", .5) with
        {
            Series = [new NumberSeries("fit_x", [-1, 0, 1]), new NumberSeries("fit_y", [9.4, 10.2, 10.4])],
        };
        // Mean (0, 10), slope 0.5: from 9.5 to 10.5. Ticks 9 to 10.5 by 0.5: least 9.4 at or above 9; over 168 − 22 points.
        var chart = ChartData.Draw("scatter", ChartData.Context("en", fit));
        var line = chart.Strokes(Accent).Single(p => p.Stroke!.Width == 1.5).Path.Steps;
        Assert.Equal(168 - (146 * .5 / 1.5), line[0].End.Y, 2);
        Assert.Equal(22, line[1].End.Y, 2);
        Assert.Single(chart.Labels(), l => l.Text == "slope 0.50");
        Assert.DoesNotContain(chart.Labels(), l => l.Text == "2024 Q4");
    }

    [Fact]
    public void Holiday_weeks_are_shaded_and_named_unless_an_event_says_the_same()
    {
        // Weeks 26 to 396, 370 / 11 apart; Spring Festival touches weeks 4 and 5, Women's Day week 9.
        var chart = ChartData.Draw("weekly_line", SampleCharts.Context("en"));
        var shades = chart.Fills("#F6F4EF").Select(p => p.Path.Steps.Where(s => s.Verb != PathVerb.Close).Select(s => s.End.X).Order().ToList())
            .Select(x => (Left: x[0], Right: x[^1])).ToList();
        Assert.Equal(2, shades.Count);
        Assert.Equal(26 + (2.5 * 370 / 11), shades[0].Left, 2);
        Assert.Equal(26 + (4.5 * 370 / 11), shades[0].Right, 2);
        Assert.Equal(26 + (7.5 * 370 / 11), shades[1].Left, 2);
        Assert.Single(chart.Labels(), l => l.Text == "Spring Festival"); // the event's
        Assert.Single(chart.Labels(), l => l.Text == "Women's Day");
    }

    [Fact]
    public void Small_charts_of_one_indicator_share_a_range_and_run_on_in_rows_of_three()
    {
        var chart = ChartData.Draw("format_share_weeks", SampleCharts.Context("en"));
        Assert.Equal(114 + 126, chart.Drawing.Size.Height); // five panels: two rows
        Assert.Equal([0, 162, 324, 0, 162], chart.Labels().Where(l => l.Style.Bold && l.Anchor.Y is 9 or 135).Select(l => l.Anchor.X));
        Assert.Equal(5, chart.Labels().Count(l => l.Text == "40%"));
    }

    [Fact]
    public void Lines_take_any_series_of_any_indicator()
    {
        var chart = ChartData.Draw("lines", SampleCharts.Context("en"), ("series", "attention, recommendation_fit.engaged_viewings, nothing, attention.nothing"));
        Assert.Null(chart.Unavailable);
        Assert.Equal(["attention", "engaged_viewings"], chart.Labels().Where(l => l.Style.Bold && l.Anchor.Y == 9).Select(l => l.Text));
    }

    [Fact]
    public void Contributions_to_the_rate_add_up_in_percentage_points()
    {
        var chart = ChartData.Draw("waterfall_rate", SampleCharts.Context("en"));
        Assert.Equal(["+0.040", "+0.360", "−0.090", "+0.310"], chart.Labels().Where(l => l.Anchor.X == 396 && l.Anchor.Y > 12).OrderBy(l => l.Anchor.Y).Select(l => l.Text));
    }

    [Fact]
    public void Without_suspicious_videos_the_difference_stands_beside()
    {
        var chart = ChartData.Draw("with_without", SampleCharts.Context("en"));
        Assert.Equal(["−0.7", "−0.2", "−0.4"], chart.Labels().Where(l => l.Anchor.X == 468 && l.Anchor.Y > 12).OrderBy(l => l.Anchor.Y).Select(l => l.Text));
    }
}
