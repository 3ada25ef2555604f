using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Typesetting.Display;

namespace ReportGen.Tests.Charts;

/// <summary>The quarter of the tests, 2025 Q1: twelve weeks from 6 January.</summary>
internal static class ChartData
{
    private static readonly DateOnly _monday = new(2025, 1, 6);

    public static QuarterFacts Facts { get; } = new(new QuarterCalendar(new QuarterId(2025, 1), 20_000), "", "")
    {
        Events = [Event(new DateOnly(2025, 1, 29), "春节", "Spring Festival")],
    };

    public static DatedEvent Event(DateOnly date, string chinese, string english) => new(
        date, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("zh-CN", chinese).Add("en", english));

    public static ImmutableArray<WeekValue> Weeks(double halfWidth, params double[] values) =>
        [.. values.Select((v, i) => new WeekValue(i + 1, _monday.AddDays(7 * i), v, halfWidth > 0 ? new Interval(v - halfWidth, v + halfWidth) : null))];

    public static ImmutableArray<WeekValue> Weeks(params double[] values) => Weeks(0, values);

    public static Measure Measure(string key, string unit, double current, double? previous = null, double? change = null, ChangeKind kind = ChangeKind.Relative) => new(key, unit)
    {
        Current = new Estimate(current),
        Previous = previous is { } p ? new Estimate(p) : null,
        Change = change is { } c ? new Change(kind, c, null, null, true) : null,
    };

    public static Measure WithInterval(string key, string unit, double value, double lower, double upper, long? creators = null) => new(key, unit)
    {
        Current = new Estimate(value, new Interval(lower, upper), creators is { } n ? new SampleSize(Creators: n) : null),
    };

    public static Indicator Indicator(string id, string unit = "fraction", double value = 0.0157) => new(id, Measure("headline", unit, value), id + "/1");

    public static ChartContext Context(string tag, params Indicator[] indicators) => Context(tag, Facts, indicators);

    public static ChartContext Context(string tag, QuarterFacts facts, params Indicator[] indicators) => new(
        new IndicatorSet("2025Q1", "2024Q4", [.. indicators], new Provenance("", "", 0, 0, "", [])),
        facts, new StubLanguage(tag), new ChartTheme("Noto Sans SC", 8), new StubMeasurer());

    public static Chart Draw(string kind, ChartContext context, params (string Key, string Value)[] options) =>
        new ChartMaker().Draw(Request(kind, options), context);

    public static ChartRequest Request(string kind, params (string Key, string Value)[] options) => new(
        kind, kind == "sparkline" ? 144 : 468, options.ToImmutableSortedDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal));

    public static IEnumerable<PathItem> Strokes(this Chart chart, string color) =>
        chart.Drawing.Items.OfType<PathItem>().Where(p => p.Stroke?.Color.ToHex() == color);

    public static IEnumerable<PathItem> Fills(this Chart chart, string color) =>
        chart.Drawing.Items.OfType<PathItem>().Where(p => p.Fill?.ToHex() == color);

    public static IEnumerable<LabelItem> Labels(this Chart chart) => chart.Drawing.Items.OfType<LabelItem>();

    public static LabelItem Label(this Chart chart, string text) => chart.Labels().Single(l => l.Text == text);
}
