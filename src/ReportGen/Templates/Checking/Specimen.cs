using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators;
using ReportGen.Language;
using ReportGen.Templates.Model;

namespace ReportGen.Templates.Checking;

/// <summary>Results made up so that every indicator, part, group and week has a value: a template can be checked on them without any data.</summary>
internal static class Specimen
{
    /// <summary>The engine named by made-up results.</summary>
    public const string Engine = "specimen";

    private const string Current = "2025Q1";
    private const string Before = "2024Q4";

    private static readonly string[] CaseParts =
        ["plays", "comments", "shares", "likes", "rate", "plays.median", "comments.median", "shares.median", "likes.median", "rate.median", "doubled", "percentile"];

    private static readonly string[] KnownMembers =
    [
        "rural", "knowledge", "food", "beauty", "head", "mid", "tail", "comment_props", "poll_sticker", "process", "scene", "talk", "empty", "boilerplate", "short",
        "effective",
    ];

    private static readonly DateOnly FirstMonday = new(2025, 1, 6);

    /// <summary>Everything there, with or without a quarter before.</summary>
    public static IndicatorSet Full(bool previous)
    {
        var language = LanguageHabits.For("en");
        var shapes = IndicatorShape.For(Empty);
        return Empty with { Previous = previous ? Before : null, Indicators = [.. shapes.Select(s => Indicator(s, previous, language))] };
    }

    /// <summary>Nothing there.</summary>
    public static IndicatorSet Empty { get; } = new(Current, null, [], new Provenance("0", Engine, 1, 2000, "1", []));

    /// <summary>Facts of a quarter.</summary>
    public static QuarterFacts Facts(bool previous) => new(
        new QuarterCalendar(previous ? new QuarterId(2024, 4) : new QuarterId(2025, 1), QuarterCalendar.DayNumber(previous ? new DateOnly(2024, 12, 31) : new DateOnly(2025, 4, 7))),
        "kuaishou", "specimen")
    {
        Tables = ["creators", "videos", "daily", "comments", "sessions"],
    };

    /// <summary>What loading found: nothing.</summary>
    public static LoadReport Report { get; } = new([], []);

    private static Indicator Indicator(IndicatorShape shape, bool previous, ILanguage language)
    {
        var indicator = new Indicator(shape.Id, Measure("headline", previous), shape.Id + "/1")
        {
            Weeks = Weeks(shape.Id, previous),
            WeekSeries = [.. shape.Series.Select(k => Weeks(k, previous))],
            Parts = [.. shape.Parts.Select(k => Measure(k, previous))],
            Groups = [.. shape.Groups.Select(g => new MeasureGroup(g, [.. Members(g, language).Select(k => Measure(k, previous))]))],
            Flags = shape.Flags.ToImmutableSortedDictionary(f => f, _ => false, StringComparer.Ordinal),
            History = previous ? [Point(Before, shape.Id, 0.19), Point(Current, shape.Id, 0.2)] : [],
        };
        return shape.Id == "cases" ? Cases(indicator, previous) : indicator;
    }

    private static HistoryPoint Point(string quarter, string id, double value) => new(quarter, id + "/1", value, new Interval(value * 0.9, value * 1.1));

    private static Measure Measure(string key, bool previous) => new(key, "fraction")
    {
        Current = new Estimate(0.2, new Interval(0.18, 0.22), new SampleSize(1000, 9000, 60000, 4000, 90000, 30000)),
        Previous = previous ? new Estimate(0.19, new Interval(0.17, 0.21), new SampleSize(990, 8900)) : null,
        Change = previous ? new Change(ChangeKind.Points, 0.01, new Interval(-0.005, 0.025), 0.2, false) : null,
    };

    // The members of a group are what the language has words for; a few numbers where it has none.
    private static string[] Members(string dimension, ILanguage language)
    {
        var members = KnownMembers.Where(k => Charts.Selection.MeasureNames.Label(language, dimension, k) != k).ToArray();
        return members.Length > 0 ? members : ["1", "2", "3"];
    }

    private static WeekSeries Weeks(string key, bool previous)
    {
        static ImmutableArray<WeekValue> Line(DateOnly first) =>
            [.. Enumerable.Range(1, 12).Select(w => new WeekValue(w, first.AddDays((w - 1) * 7), 0.01 * w, new Interval(0.009 * w, 0.011 * w)))];
        return new WeekSeries(key, Line(FirstMonday), previous ? Line(FirstMonday.AddDays(-91)) : []);
    }

    private static Indicator Cases(Indicator cases, bool previous) => cases with
    {
        Parts = [.. from key in CaseParts
                    select Measure("one." + key, previous)],
        Texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("ids", "one").Add("one.name", "One").Add("one.category", "rural").Add("one.tier", "mid").Add("one.followers", "416000").Add("one.split", "2025-03-01"),
    };
}
