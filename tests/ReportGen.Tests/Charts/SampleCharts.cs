using System.Collections.Immutable;
using ReportGen.Charts;
using ReportGen.Indicators;

namespace ReportGen.Tests.Charts;

/// <summary>Every kind with the figures of the visual target or plausible ones.</summary>
internal static class SampleCharts
{
    private static readonly double[] _growth = [.006, .008, .009, .011, .013, .015, .016, .018, .020, .022, .024, .026];
    private static readonly double[] _prior = [.005, .007, .004, .006, .009, .007, .005, .006, .008, .006, .007, .007];

    public static ChartContext Context(string tag) => ChartData.Context(
        tag, SampleMeasures.Facts, Growth() with { History = SampleMeasures.History }, Pool(), Decomposition(), Gap(), Comments(), DriveBy(), SampleMeasures.Formats(Formats()),
        SampleMeasures.Adoption(Adoption()), SampleMeasures.Uplift(Uplift()), SampleMeasures.Repeat(Repeat()), Depth(), SampleMeasures.Fit(), SampleMeasures.Anchors(),
        SampleMeasures.Weekly("deepening", .11, .13), SampleMeasures.Weekly("participation", .31, .33), SampleMeasures.Weekly("attention", .52, .56), SampleMeasures.Suspicious(), Cases());

    public static ImmutableArray<ChartRequest> Requests { get; } =
    [
        .. new ChartMaker().Kinds.Select(k => k switch
        {
            "case_multiples" => ChartData.Request(k, ("case", "rural")),
            "dots" => ChartData.Request(k, ("indicator", "growth_gap"), ("reference", "0.5")),
            _ => ChartData.Request(k),
        }),
        ChartData.Request("sparkline", ("indicator", "tool_uplift")),
    ];

    public static double[] Rising(double from, double to, double wave, int count = 12) =>
        [.. Enumerable.Range(0, count).Select(i => from + ((to - from) * i / (count - 1)) + (wave * Math.Sin(i * 2.1)))];

    private static Indicator Growth()
    {
        var lines = Enumerable.Range(1, 120).Select(i => new NumberSeries(
            $"creator_line_{i:000}", [.. Enumerable.Range(0, 13).Select(w => 100 * Math.Exp(w * ((i - 45) / 2000.0)) * (1 + (w == 0 ? 0 : 0.02 * Math.Sin((i * 7) + w))))]));
        var median = new NumberSeries("creator_index_median_line", [.. Enumerable.Range(0, 13).Select(w => 100 * Math.Pow(1.0157, w))]);
        return ChartData.Indicator("engagement_growth") with
        {
            Weeks = new WeekSeries("weeks", ChartData.Weeks(.0022, _growth), ChartData.Weeks(_prior)),
            Series = [.. lines, median],
        };
    }

    private static Indicator Pool() => ChartData.Indicator("content_pool", "count", 15000) with
    {
        WeekSeries =
        [
            new WeekSeries("creators_publishing", ChartData.Weeks(Rising(1900, 2100, 20)), ChartData.Weeks(Rising(1850, 1880, 30))),
            new WeekSeries("videos_published", ChartData.Weeks(Rising(14000, 16500, 200)), ChartData.Weeks(Rising(13800, 14100, 200))),
            new WeekSeries("videos_played", ChartData.Weeks(Rising(210000, 260000, 4000)), ChartData.Weeks(Rising(190000, 205000, 4000))),
        ],
    };

    private static Indicator Decomposition() => ChartData.Indicator("growth_decomposition") with
    {
        Headline = ChartData.WithInterval("headline", "log_points", .187, .15, .22),
        Parts =
        [
            ChartData.WithInterval("videos_played", "log_points", .142, .12, .165),
            ChartData.WithInterval("plays_per_video", "log_points", -.061, -.09, -.03),
            ChartData.WithInterval("interactions_per_play", "log_points", .106, .08, .13),
        ],
    };

    private static Indicator Gap()
    {
        var edges = Enumerable.Range(0, 40).Select(i => -0.5 + (i * 0.025)).ToImmutableArray();
        return ChartData.Indicator("growth_gap") with
        {
            Headline = ChartData.WithInterval("headline", "fraction", .583, .563, .603, 2412),
            Parts = [ChartData.Measure("median_ratio", "fraction", .041)],
            Groups =
            [
                new MeasureGroup("tier",
                [
                    ChartData.WithInterval("head", "fraction", .523, .47, .576, 214), ChartData.WithInterval("mid", "fraction", .617, .587, .646, 982),
                    ChartData.WithInterval("tail", "fraction", .569, .54, .597, 1087),
                ]),
            ],
            Series =
            [
                new NumberSeries("gap_bins", edges),
                new NumberSeries("gap_counts", [.. edges.Select(e => Math.Round(200 * Math.Exp(-Math.Pow((e - 0.03) / 0.16, 2))))]),
            ],
        };
    }

    private static Indicator Comments() => ChartData.Indicator("effective_comments") with
    {
        Headline = ChartData.Measure("headline", "comments_per_video", 7.30, 6.15, .187),
        Weeks = new WeekSeries("weeks", ChartData.Weeks(Rising(6.4, 8.1, .05)), ChartData.Weeks(Rising(6.1, 6.2, .05))),
        Groups =
        [
            new MeasureGroup("category",
            [
                ChartData.Measure("自驾与房车旅行生活记录爱好者", "comments_per_video", 6.98, 5.96, .171), ChartData.Measure("手工匠人", "comments_per_video", 9.61, 7.42, .295),
                ChartData.Measure("颜值", "comments_per_video", 4.53, 4.61, -.017), ChartData.Measure("美食", "comments_per_video", 7.62, 6.31, .208),
                ChartData.Measure("游戏", "comments_per_video", 5.46, 5.03, .085),
            ]),
            new MeasureGroup("reason",
            [
                ChartData.Measure("empty", "fraction", 0, 0), ChartData.Measure("own", "fraction", .031, .030),
                ChartData.Measure("wordless", "fraction", .213, .237), ChartData.Measure("short", "fraction", .211, .204), ChartData.Measure("repeat", "fraction", .118, .14),
                ChartData.Measure("effective", "fraction", .427, .389),
            ]),
        ],
    };

    private static Indicator DriveBy() => ChartData.Indicator("drive_by_likes") with
    {
        Groups =
        [
            new MeasureGroup("seconds",
            [
                ChartData.Measure("1", "fraction", .12, .15, -.03, ChangeKind.Points), ChartData.Measure("2", "fraction", .21, .25, -.04, ChangeKind.Points),
                ChartData.Measure("3", "fraction", .316, .365, -.049, ChangeKind.Points), ChartData.Measure("5", "fraction", .44, .43, .01, ChangeKind.Points),
            ]),
        ],
    };

    private static Indicator Formats() => ChartData.Indicator("format_engagement") with
    {
        Groups =
        [
            new MeasureGroup("format",
            [
                ChartData.WithInterval("process", "rate", .0512, .049, .0534, 312), ChartData.WithInterval("scene", "rate", .0478, .046, .0496, 401),
                ChartData.WithInterval("none", "rate", .0371, .036, .0382, 1200),
            ]),
        ],
    };

    private static Indicator Adoption() => ChartData.Indicator("tool_adoption") with
    {
        Weeks = new WeekSeries("weeks", ChartData.Weeks(.01, Rising(.30, .42, .005)), []),
        WeekSeries =
        [
            new WeekSeries("tool_head", ChartData.Weeks(Rising(.43, .48, .005)), []), new WeekSeries("tool_mid", ChartData.Weeks(Rising(.33, .47, .005)), []),
            new WeekSeries("tool_tail", ChartData.Weeks(Rising(.21, .29, .005)), []),
        ],
    };

    private static Indicator Uplift() => ChartData.Indicator("tool_uplift") with
    {
        WeekSeries =
        [
            new WeekSeries("treated_rate", ChartData.Weeks(Rising(.046, .0495, .0002)), []), new WeekSeries("control_rate", ChartData.Weeks(Rising(.0387, .0389, .0003)), []),
        ],
        Groups =
        [
            new MeasureGroup("dose",
            [
                ChartData.WithInterval("0", "rate", .0371, .036, .0382, 312), ChartData.WithInterval("1", "rate", .0402, .0391, .0413, 378),
                ChartData.WithInterval("2", "rate", .0473, .0458, .0488, 249), ChartData.WithInterval("3", "rate", .0513, .0488, .0538, 107),
            ]),
        ],
    };

    private static Indicator Repeat() => ChartData.Indicator("repeat_engagement") with
    {
        Weeks = new WeekSeries("weeks", ChartData.Weeks(.006, Rising(.19, .24, .004, 8)), ChartData.Weeks(Rising(.19, .20, .004, 8))),
    };

    private static Indicator Depth() => ChartData.Indicator("engagement_depth") with
    {
        Parts =
        [
            ChartData.Measure("likes", "fraction", .78, .81, -.03, ChangeKind.Points), ChartData.Measure("comments", "fraction", .13, .11, .02, ChangeKind.Points),
            ChartData.Measure("shares", "fraction", .09, .08, .01, ChangeKind.Points),
        ],
    };

    private static Indicator Cases()
    {
        WeekSeries S(string key, params double[] values) => new(key, ChartData.Weeks(values), []);
        return ChartData.Indicator("cases") with
        {
            Texts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("ids", "rural").Add("rural.name", "村口老周的船").Add("rural.split", "2025-02-10"),
            WeekSeries =
            [
                S("rural.plays", Rising(120000, 180000, 3000)), S("rural.comments", Rising(9.2, 17.8, .3)), S("rural.rate", Rising(.035, .052, .001)),
                S("rural.reference.plays", Rising(90000, 95000, 3000)), S("rural.reference.comments", Rising(7, 7.8, .1)), S("rural.reference.rate", Rising(.036, .0375, .0005)),
            ],
        };
    }
}
