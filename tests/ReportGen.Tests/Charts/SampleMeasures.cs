using System.Collections.Immutable;
using ReportGen.Data;
using ReportGen.Indicators;

namespace ReportGen.Tests.Charts;

/// <summary>Indicators of the second stage with plausible figures: uplift, fit, formats, anchors, pairs, suspicious videos.</summary>
internal static class SampleMeasures
{
    public static QuarterFacts Facts { get; } = ChartData.Facts with
    {
        Holidays =
        [
            new Holiday(new DateOnly(2025, 1, 28), new DateOnly(2025, 2, 4), ChartData.Event(default, "春节", "Spring Festival").Names),
            new Holiday(new DateOnly(2025, 3, 8), new DateOnly(2025, 3, 8), ChartData.Event(default, "妇女节", "Women's Day").Names),
        ],
    };

    public static Measure Contrast(string key, double value, double half, long creators) => new(key, "fraction")
    {
        Current = new Estimate(value, new Interval(value - half, value + half), new SampleSize(Creators: creators)),
        Change = new Change(ChangeKind.Relative, value, new Interval(value - half, value + half), .01, value > half),
    };

    public static Measure Missing(string key, string reason) => new(key, "fraction") { Status = MeasureStatus.NotAvailable, Reason = reason };

    public static Indicator Uplift(Indicator with) => with with
    {
        Parts =
        [
            Contrast("raw", .250, .036, 1046), Contrast("exposure_first", .171, .06, 611), Contrast("stratified", .196, .044, 1046),
            Contrast("difference_in_differences", .143, .062, 982), Missing("placebo", "parallel_trends_not_testable"), Contrast("without_top", .228, .04, 1035),
            Contrast("without_tool_texts", .219, .036, 1046),
        ],
        Groups =
        [
            .. with.Groups,
            new MeasureGroup("tool", [Contrast("comment_props", .098, .049, 463), Contrast("poll_sticker", .126, .052, 398), Contrast("progress_bar", .061, .053, 336)]),
            new MeasureGroup("tier", [Contrast("mid", .143, .062, 982), Contrast("tail", .087, .057, 1087), Contrast("head", .052, .068, 214)]),
            Counts("flow", 1), Counts("flow_videos", 11),
            new MeasureGroup("balance_difference", [.. Balance.Select((k, i) => ChartData.Measure(k, "sd", .62 - (.2 * i)))]),
            new MeasureGroup("balance_difference_weighted", [.. Balance.Select((k, i) => ChartData.Measure(k, "sd", .03 - (.025 * i)))]),
        ],
    };

    private static ImmutableArray<string> Balance => ["previous_rate", "previous_videos", "previous_first_hour_plays", "followers"];

    private static MeasureGroup Counts(string dimension, int factor)
    {
        ImmutableArray<string> keys =
        [
            "mid_tier", "five_videos", "first_hour", "treated", "control", "exposure_three_each", "exposure_treated", "exposure_control", "both_quarters",
            "without_tools_before", "stratified_treated", "stratified_control", "difference_treated", "difference_control",
        ];
        double[] counts = [1320, 1180, 1180, 312, 389, 540, 168, 201, 1150, 612, 131, 377, 131, 240];
        return new MeasureGroup(dimension, [.. keys.Select((k, i) => ChartData.Measure(k, "count", counts[i] * factor))]);
    }

    public static Indicator Fit()
    {
        var x = Enumerable.Range(0, 20).Select(i => -1.4 + (i * 0.145)).ToArray();
        ImmutableArray<double> Y(double slope, double at) => [.. x.Select((v, i) => at + (slope * v) + (.05 * Math.Sin(i * 2.3)))];
        return ChartData.Indicator("recommendation_fit", "slope") with
        {
            Headline = ChartData.Measure("headline", "slope", .42, .31, .11, ChangeKind.Difference),
            Weeks = new WeekSeries("weeks", ChartData.Weeks(.004, SampleCharts.Rising(.21, .26, .004)), ChartData.Weeks(SampleCharts.Rising(.20, .21, .004))),
            WeekSeries = [new WeekSeries("engaged_viewings", ChartData.Weeks(.004, SampleCharts.Rising(.21, .26, .004)), [])],
            Series =
            [
                new NumberSeries("fit_x", [.. x]), new NumberSeries("fit_y", Y(.42, 9.35)),
                new NumberSeries("fit_x_previous", [.. x]), new NumberSeries("fit_y_previous", Y(.31, 9.2)),
            ],
        };
    }

    public static Indicator Formats(Indicator with) => with with
    {
        Parts =
        [
            ChartData.WithInterval("rate_change", "rate", .0031, .002, .0042), ChartData.WithInterval("mix", "rate", .0004, .0001, .0007),
            ChartData.WithInterval("within", "rate", .0036, .0027, .0045), ChartData.WithInterval("between", "rate", -.0009, -.0018, .0001),
        ],
        Groups =
        [
            .. with.Groups,
            new MeasureGroup("format_contrast", [Contrast("scene", .092, .03, 401), Contrast("process", .131, .034, 312), Contrast("talk", -.04, .05, 388)]),
        ],
        WeekSeries =
        [
            .. new[] { "process", "scene", "talk", "skit", "showcase" }.Select((f, i) => new WeekSeries(
                "share_" + f, ChartData.Weeks(SampleCharts.Rising(.1 + (.05 * i), .14 + (.04 * i), .006)), ChartData.Weeks(SampleCharts.Rising(.1 + (.04 * i), .11 + (.04 * i), .006)))),
        ],
    };

    public static Indicator Adoption(Indicator with) => with with
    {
        WeekSeries =
        [
            .. with.WeekSeries,
            .. new[] { "comment_props", "poll_sticker", "progress_bar" }.Select((t, i) => new WeekSeries("use_" + t, ChartData.Weeks(SampleCharts.Rising(.1 + (.05 * i), .2 + (.04 * i), .006)), [])),
        ],
    };

    public static Indicator Anchors()
    {
        Measure Share(string key, double value, double half, long pairs) => new(key, "fraction")
        {
            Current = new Estimate(value, new Interval(value - half, value + half), new SampleSize(Pairs: pairs)),
        };
        return ChartData.Indicator("anchor_return") with
        {
            Headline = Contrast("headline", .182, .061, 143),
            Parts = [Share("anchored", .231, .012, 8123), Share("plain", .187, .008, 20411), Contrast("crude", .235, .07, 143), Contrast("interacted", .164, .08, 143), Missing("previous_ratio", "no_previous_quarter")],
            Groups = [new MeasureGroup("offered", [Share("0", .031, .006, 1200), Share("1", .112, .011, 3100), Share("2", .157, .012, 3900), Share("3", .19, .012, 4200), Share("4", .228, .01, 5100), Share("7", .271, .02, 2900)])],
        };
    }

    public static Indicator Repeat(Indicator with) => with with
    {
        WeekSeries = [new WeekSeries("established_pairs", ChartData.Weeks(SampleCharts.Rising(.41, .45, .004, 8)), [])],
    };

    public static Indicator Weekly(string id, double from, double to) => ChartData.Indicator(id) with
    {
        Weeks = new WeekSeries("weeks", ChartData.Weeks(.008, SampleCharts.Rising(from, to, .004)), ChartData.Weeks(SampleCharts.Rising(from * .97, from, .004))),
    };

    public static Indicator Suspicious()
    {
        Measure M(string key, double change) => ChartData.Measure(key, "fraction", change, null, change);
        return ChartData.Indicator("suspicious_interactions") with
        {
            Parts = [M("growth_with", .205), M("growth_without", .198), M("rate_with", .092), M("rate_without", .09), M("uplift_with", .25), M("uplift_without", .246)],
        };
    }

    public static ImmutableArray<HistoryPoint> History { get; } =
    [
        Point("2023Q3", 1, .011), Point("2023Q4", 1, .009), Point("2024Q1", 2, .0115), Point("2024Q2", 2, .0124), Point("2024Q4", 2, .0131), Point("2025Q1", 2, .0157),
    ];

    private static HistoryPoint Point(string quarter, int version, double value) => new(quarter, $"engagement_growth/{version}", value, new Interval(value - .0015, value + .0015));
}
