using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Formats;

/// <summary>Engagement by format at 7 days; the headline contrasts videos that show a process or a shared scene with the rest of the same creators' videos.</summary>
internal sealed class FormatEngagementMaker : IIndicatorMaker
{
    private const int NoFormat = -2;
    private static readonly string[] SplitKeys = ["rate_change", "mix", "within", "between", "entry_exit"];

    private static readonly string[] ProcessNames = ["process", "过程", "过程展示", "过程性展示"];
    private static readonly string[] SceneNames = ["scene", "scenario", "场景", "场景共鸣", "场景化共鸣"];

    public string Id => "format_engagement";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Names.Formats.Length == 0)
            return Shell.Missing(Id, "fraction", "no_formats", context);
        var order = Order(context).ToArray();
        return new IndicatorDraft(Shell.Of(Id, context) with { WeekSeries = [.. order.Select(f => WeekShare(context, f)), .. order.Select(f => WeekPlayShare(context, f))] }, Headline(context))
        {
            Parts = [context.Compare(new Label("rate", "rate", ChangeKind.Relative), q => context.Calculator.Ratio(Shell.Interactions(q.FixedAge), q.FixedAge[0])), .. Split(context)],
            Groups =
            [
                new("format", [.. order.Select(f => Rate(context, f)), NoneRate(context)]), new("format_share", [.. order.Select(f => Share(context, f)), NoneShare(context)]),
                new("format_play_share", [.. order.Select(f => PlayShare(context, f))]), new("format_contrast", [.. order.Select(f => SingleContrast(context, f))]),
            ],
        };
    }

    private static IEnumerable<Draft> Split(MeasureContext context) => context.Previous is null
        ? SplitKeys.Select(key => Draft.Missing(key, "rate", "no_previous_quarter"))
        : new FormatSplit(context.Calculator, FormatSets.Read(context.Previous), FormatSets.Read(context.Current)).Parts();

    private static IEnumerable<int> Order(MeasureContext context) => Enumerable.Range(0, context.Names.Formats.Length).OrderBy(f => context.Names.Formats[f], StringComparer.Ordinal);

    private static Draft Headline(MeasureContext context)
    {
        var (process, scene) = (Find(context, ProcessNames), Find(context, SceneNames));
        if (process == NoFormat && scene == NoFormat)
            return Draft.Missing(Shell.Headline, "fraction", "no_process_or_scene_format");
        var quarter = context.Current;
        var focal = Labelled(quarter, "focal", process, scene, any: 0);
        return Contrast(context, Shell.Headline, focal[1], focal[2]);
    }

    private static Draft SingleContrast(MeasureContext context, int format)
    {
        var table = context.Current.Formats(context.Names.Formats.Length);
        return Contrast(context, context.Names.Formats[format], table[1, format], table[2, format]);
    }

    /// <summary>Mean rate of some of the videos over that of the others, less 1, over the creators with plays on both.</summary>
    private static Draft Contrast(MeasureContext context, string key, double[] interactions, double[] plays)
    {
        var young = context.Current.FixedAge;
        var rest = Columns.Subtract(young[0], plays);
        var members = Columns.Where(plays.Length, i => plays[i] > 0 && rest[i] > 0);
        if (members.Sum() == 0)
            return Draft.Missing(key, "fraction", "no_creators_with_both");
        var with = context.Calculator.Mean(Columns.Ratio(interactions, plays), members);
        var without = context.Calculator.Mean(Columns.Ratio(Columns.Subtract(Shell.Interactions(young), interactions), rest), members);
        return context.Calculator.Contrast(new Label(key, "fraction", ChangeKind.Relative), new Quantity((with.Sample / without.Sample) - 1, with.Support, with.N));
    }

    private static Draft Rate(MeasureContext context, int format) => context.Compare(new Label(context.Names.Formats[format], "rate", ChangeKind.Relative), q =>
    {
        var table = q.Formats(context.Names.Formats.Length);
        return context.Calculator.Ratio(table[1, format], table[2, format], new SampleSize(Videos: (long)table[0, format].Sum()));
    });

    private static Draft NoneRate(MeasureContext context) => context.Compare(new Label("none", "rate", ChangeKind.Relative), q =>
    {
        var labelled = Labelled(q, "labelled", NoFormat, NoFormat, any: 1);
        var videos = q.Published[1].Sum() - labelled[0].Sum();
        return context.Calculator.Ratio(Columns.Subtract(Shell.Interactions(q.FixedAge), labelled[1]), Columns.Subtract(q.FixedAge[0], labelled[2]), new SampleSize(Videos: (long)videos));
    });

    private static Draft Share(MeasureContext context, int format) => context.Compare(new Label(context.Names.Formats[format], "fraction", ChangeKind.Points), q =>
        context.Calculator.Ratio(Published(q, context).Total(format), q.PublishedByWeek.Total(0)));

    private static Draft NoneShare(MeasureContext context) => context.Compare(new Label("none", "fraction", ChangeKind.Points), q =>
    {
        var labelled = Labelled(q, "labelled", NoFormat, NoFormat, any: 1);
        return context.Calculator.Ratio(Columns.Of(context.Count, i => Math.Max(0, q.Published[1][i] - labelled[0][i])), q.Published[1]);
    });

    private static WeekSeries WeekShare(MeasureContext context, int format) => context.Series("share_" + context.Names.Formats[format], (q, w) =>
        context.Calculator.Ratio(Published(q, context).Week(format, w), q.PublishedByWeek[0, w - 1]));

    private static Draft PlayShare(MeasureContext context, int format) => context.Compare(new Label(context.Names.Formats[format], "fraction", ChangeKind.Points), q =>
        context.Calculator.Ratio(q.Formats(context.Names.Formats.Length)[2, format], q.FixedAge[0]));

    private static WeekSeries WeekPlayShare(MeasureContext context, int format) => context.Series("play_share_" + context.Names.Formats[format], (q, w) =>
    {
        var weeks = q.Window.Weeks;
        var table = q.Table("formats-by-week", new SqlCall("formats_by_week", 4, q.FormatDays(weeks)), context.Names.Formats.Length * weeks);
        return context.Calculator.Ratio(table[1, (format * weeks) + w - 1], q.FixedAgeByWeek[0, w - 1]);
    });

    private static PublishedFormats Published(QuarterData quarter, MeasureContext context) => PublishedFormats.Of(quarter, context.Names.Formats.Length);

    private static KeyedTable Labelled(QuarterData quarter, string name, int first, int second, long any)
    {
        var days = quarter.WholeQuarter();
        (days["format_a"], days["format_b"], days["any"]) = (first, second, any);
        return quarter.Table(name, new SqlCall("labelled", 5, days), 1);
    }

    private static int Find(MeasureContext context, string[] names)
    {
        var at = Enumerable.Range(0, context.Names.Formats.Length).Where(f => names.Contains(context.Names.Formats[f], StringComparer.OrdinalIgnoreCase)).DefaultIfEmpty(NoFormat);
        return at.First();
    }

    /// <summary>Videos published by format, week and creator, folded into one table of format × week keys.</summary>
    private sealed class PublishedFormats(KeyedTable table, int weeks)
    {
        public static PublishedFormats Of(QuarterData quarter, int formats)
        {
            var weeks = quarter.Window.Weeks;
            return new(quarter.Table("published-formats", new SqlCall("published_formats", 3, quarter.FormatDays(weeks)), formats * weeks), weeks);
        }

        public double[] Week(int format, int week) => table[0, (format * weeks) + week - 1];

        public double[] Total(int format) => Columns.Add([.. Enumerable.Range(1, weeks).Select(w => Week(format, w))]);
    }
}
