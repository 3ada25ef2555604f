using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Templates;
using ReportGen.Typesetting.Display;
using ReportGen.Typesetting.Geometry;
using ReportGen.Typesetting.Text;

namespace ReportGen.Tests.Templates;

internal sealed class StubCharts : IChartMaker
{
    public ImmutableArray<string> Kinds { get; } = new ChartMaker().Kinds;

    public List<ChartRequest> Drawn { get; } = [];

    public Chart Draw(ChartRequest request, ChartContext context)
    {
        Drawn.Add(request);
        return new Chart(new Drawing(new Size(request.Width, 100), []), "alt " + request.Kind);
    }
}

internal sealed class StubMeasurer : ITextMeasurer
{
    public TextExtent Measure(string text, TextStyle style) => new(text.Length * style.Size, style.Size, style.Size / 4);
}

internal static class Fixture
{
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "templates", "white-paper");

    public static Measure Ok(string key, string unit, double value, double? previous = null, ChangeKind kind = ChangeKind.Relative, bool significant = true) =>
        new(key, unit)
        {
            Current = new Estimate(value, new Interval(value * 0.9, value * 1.1), new SampleSize(1187, 15204, 60000, 4000, 90000, 30000)),
            Previous = previous is { } p ? new Estimate(p, new Interval(p * 0.9, p * 1.1), new SampleSize(1180, 14890)) : null,
            Change = previous is { } q ? Change(value, q, kind, significant) : null,
        };

    private static Change Change(double value, double previous, ChangeKind kind, bool significant)
    {
        var change = kind == ChangeKind.Relative ? (value - previous) / previous : value - previous;
        return new Change(kind, change, new Interval(change * 0.7, change * 1.3), 0.01, significant);
    }

    private static readonly Dictionary<string, string[]> Groups = new()
    {
        ["growth_gap"] = ["tier", "category"],
        ["effective_comments"] = ["category", "tier", "reason", "threshold"],
        ["drive_by_likes"] = ["seconds", "tier"],
        ["format_engagement"] = ["format", "format_share"],
        ["tool_adoption"] = ["tool", "count", "tier"],
        ["tool_uplift"] = ["dose"],
        ["repeat_engagement"] = ["category"],
        ["engagement_depth"] = ["tier", "category"],
        ["sample"] = ["tier", "category"],
    };

    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["tier"] = ["head", "mid", "tail"],
        ["category"] = ["rural", "knowledge", "beauty"],
        ["reason"] = ["empty", "boilerplate", "short", "effective"],
        ["threshold"] = ["2", "3", "4", "6"],
        ["seconds"] = ["1", "2", "3", "5"],
        ["format"] = ["process", "scene", "talk", "none"],
        ["format_share"] = ["process", "scene", "talk", "none"],
        ["tool"] = ["comment_props", "poll_sticker", "progress_bar"],
        ["count"] = ["0", "1", "2", "3"],
        ["dose"] = ["0", "1", "2", "3"],
    };

    public static IndicatorSet Results(Func<Measure, Measure>? alter = null, bool previous = true)
    {
        alter ??= m => m;
        Measure Make(string key, string unit, double value, double? before, ChangeKind kind = ChangeKind.Relative) =>
            alter(Ok(key, unit, value, previous ? before : null, kind));
        var shapes = ReportGen.Templates.Model.IndicatorShape.For(new IndicatorSet("2025Q1", null, [], Origin));
        var indicators = shapes.Select(shape => new Indicator(shape.Id, Make(shape.Id, Unit(shape.Id), 0.3, 0.25, ChangeKind.Points), shape.Id + "/1")
        {
            Weeks = Weeks(shape.Id, previous),
            WeekSeries = [.. shape.Series.Select(k => Weeks(k, previous))],
            Parts = [.. shape.Parts.Select(k => Make(k, "fraction", 0.2, 0.1))],
            Groups = [.. Groups.GetValueOrDefault(shape.Id, []).Select(g => new MeasureGroup(g, [.. Members[g].Select(k => Make(k, "fraction", 0.4, 0.5, ChangeKind.Points))]))],
            Flags = shape.Flags.ToImmutableSortedDictionary(f => f, _ => false, StringComparer.Ordinal),
        }).Select(i => i.Id == "cases" ? WithCases(i, Make) : i);
        return new IndicatorSet("2025Q1", previous ? "2024Q4" : null, [.. indicators], Origin);
    }

    public static Provenance Origin { get; } = new("0.1.0", "DuckDB 1.5", 20250101, 2000, "1", []);

    private static string Unit(string id) => id switch
    {
        "effective_comments" => "comments_per_video",
        "sample" or "cases" or "content_pool" => "count",
        "growth_decomposition" => "log_points",
        _ => "fraction",
    };

    private static WeekSeries Weeks(string key, bool previous)
    {
        var monday = new DateOnly(2025, 1, 6);
        ImmutableArray<WeekValue> Line(DateOnly first) => [.. Enumerable.Range(1, 12).Select(w => new WeekValue(w, first.AddDays((w - 1) * 7), 0.01 * w))];
        return new WeekSeries(key, Line(monday), previous ? Line(monday.AddDays(-91)) : []);
    }

    private static Indicator WithCases(Indicator cases, Func<string, string, double, double?, ChangeKind, Measure> make) => cases with
    {
        Parts =
        [
            .. from id in new[] { "rural", "knowledge" }
               from key in new[] { "plays", "comments", "shares", "likes", "rate", "plays.median", "comments.median", "shares.median", "likes.median", "rate.median", "doubled", "percentile" }
               select make($"{id}.{key}", key.StartsWith("rate", StringComparison.Ordinal) || key is "doubled" or "percentile" ? "fraction" : "count", 0.4, 0.2, ChangeKind.Relative),
        ],
        Texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("ids", "rural,knowledge").Add("rural.name", "a|b <b>*x*").Add("rural.category", "rural").Add("rural.tier", "mid").Add("rural.followers", "416000")
            .Add("rural.split", "2025-03-01").Add("rural.formats", "process").Add("rural.tools", "comment_props,poll_sticker")
            .Add("knowledge.name", "冷知识研究所").Add("knowledge.category", "knowledge").Add("knowledge.tier", "mid").Add("knowledge.followers", "683000")
            .Add("knowledge.split", "2025-02-01"),
    };

    public static QuarterFacts Facts(int number) => new(
        new QuarterCalendar(new QuarterId(number == 1 ? 2025 : 2024, number), QuarterCalendar.DayNumber(number == 1 ? new DateOnly(2025, 4, 7) : new DateOnly(2024, 12, 31))),
        "快手", "快手创作者样本监测")
    {
        Tables = ["creators", "videos", "daily", "comments", "sessions"],
    };

    public static LoadReport Report { get; } = new([new FileReport("2025Q1", "videos", "/x/videos.csv", new string('a', 64)) { Read = 10, Loaded = 10 }], [])
    {
        Checks = [new DataCheck("duplicates", "2025Q1", 100, 2)],
        Coverage = [new WeekCoverage("2025Q1", "daily", QuarterCalendar.DayNumber(new DateOnly(2025, 1, 6)), 70, 7)],
    };

    public static ComposeRequest Request(string folder, string language, IndicatorSet? results = null, StubCharts? charts = null)
    {
        results ??= Results();
        return new ComposeRequest(TemplateFolder.Open(folder), language, results, Facts(1), Report, charts ?? new StubCharts(), new StubMeasurer())
        {
            PreviousFacts = results.Previous is null ? null : Facts(4),
            IsSample = true,
            Created = new DateTimeOffset(2025, 4, 18, 0, 0, 0, TimeSpan.Zero),
        };
    }
}
