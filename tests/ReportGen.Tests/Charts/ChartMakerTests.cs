using System.Globalization;
using ReportGen.Charts;
using ReportGen.Typesetting.Display;

namespace ReportGen.Tests.Charts;

public sealed class ChartMakerTests
{
    public static TheoryData<string> Tags => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_kind_draws_inside_its_bounds_without_overlapping_labels(string tag)
    {
        var context = SampleCharts.Context(tag);
        foreach (var request in SampleCharts.Requests)
        {
            var chart = new ChartMaker().Draw(request, context);
            Assert.Null(chart.Unavailable);
            Assert.True(chart.AlternateText.Length > 10, request.Kind);
            Assert.Equal(request.Width, chart.Drawing.Size.Width);
            DrawingChecks.Inside(chart, request.Kind);
            DrawingChecks.LabelsApart(chart, request.Kind);
        }
    }

    [Fact]
    public void Every_kind_without_data_says_so_with_an_empty_drawing()
    {
        var context = ChartData.Context("en");
        foreach (var kind in new ChartMaker().Kinds)
        {
            var chart = ChartData.Draw(kind, context);
            Assert.NotNull(chart.Unavailable);
            Assert.Empty(chart.Drawing.Items);
            Assert.Equal("Data are missing; nothing was drawn.", chart.AlternateText);
        }
    }

    [Fact]
    public void An_indicators_own_reason_is_handed_on()
    {
        var indicator = ChartData.Indicator("drive_by_likes");
        indicator = indicator with { Headline = indicator.Headline with { Reason = "no_sessions" } };
        Assert.Equal("no_sessions", ChartData.Draw("drive_by_seconds", ChartData.Context("en", indicator)).Unavailable);
    }

    [Fact]
    public void An_unknown_kind_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => ChartData.Draw("pie", ChartData.Context("en")));

    [Fact]
    public void Same_input_gives_the_same_drawing_in_every_culture_and_thread()
    {
        var context = SampleCharts.Context("zh-CN");
        var expected = SampleCharts.Requests.Select(r => Describe(r, context)).ToArray();
        var results = new string[4][];
        Parallel.For(0, 4, i =>
        {
            // Decimal comma, Arabic digits, Persian calendar: none may show.
            CultureInfo.CurrentCulture = new CultureInfo(i switch { 0 => "de-DE", 1 => "ar-SA", 2 => "fa-IR", _ => "zh-CN" });
            results[i] = [.. SampleCharts.Requests.Select(r => Describe(r, context))];
        });
        Assert.All(results, r => Assert.Equal(expected, r));
    }

    [Fact]
    public void Both_languages_have_the_same_words() =>
        Assert.Equal(new StubLanguage("zh-CN").Words.Keys.Order(), new StubLanguage("en").Words.Keys.Order());

    private static string Describe(ChartRequest request, ChartContext context)
    {
        var chart = new ChartMaker().Draw(request, context);
        var items = chart.Drawing.Items.Select(i => i switch
        {
            PathItem p => FormattableString.Invariant($"{p.Fill?.ToHex()} {p.Stroke?.Color.ToHex()} {p.Stroke?.Width} {string.Concat(p.Path.Steps.Select(Describe))}"),
            LabelItem l => FormattableString.Invariant($"{l.Text} {l.Anchor.X} {l.Anchor.Y} {l.Align} {l.Style.Color.ToHex()} {l.Style.Bold}"),
            _ => i.ToString(),
        });
        return chart.AlternateText + string.Join('\n', items);
    }

    // The records' own ToString follows the culture.
    private static string Describe(PathStep s) =>
        FormattableString.Invariant($"{s.Verb} {s.Control1.X} {s.Control1.Y} {s.Control2.X} {s.Control2.Y} {s.End.X} {s.End.Y};");
}
