using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Engagement by format at 7 days; the headline contrasts videos that show a process or a shared scene with the rest of the same creators' videos.</summary>
internal sealed class FormatEngagementMaker : IIndicatorMaker
{
    private const int NoFormat = -2;

    private static readonly string[] ProcessNames = ["process", "过程", "过程展示", "过程性展示"];
    private static readonly string[] SceneNames = ["scene", "scenario", "场景", "场景共鸣", "场景化共鸣"];

    public string Id => "format_engagement";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Names.Formats.Length == 0)
            return Shell.Missing(Id, "fraction", "no_formats", context);
        return new IndicatorDraft(Shell.Of(Id, context) with { WeekSeries = [.. Order(context).Select(f => WeekShare(context, f))] }, Headline(context))
        {
            Groups = [new("format", [.. Order(context).Select(f => Rate(context, f)), NoneRate(context)]), new("format_share", [.. Order(context).Select(f => Share(context, f)), NoneShare(context)])],
        };
    }

    private static IEnumerable<int> Order(MeasureContext context) => Enumerable.Range(0, context.Names.Formats.Length).OrderBy(f => context.Names.Formats[f], StringComparer.Ordinal);

    private static Draft Headline(MeasureContext context)
    {
        var (process, scene) = (Find(context, ProcessNames), Find(context, SceneNames));
        if (process == NoFormat && scene == NoFormat)
            return Draft.Missing(Shell.Headline, "fraction", "no_process_or_scene_format");
        var quarter = context.Current;
        var focal = Labelled(quarter, "focal", process, scene, any: 0);
        var plays = quarter.FixedAge[0];
        var rest = Columns.Subtract(plays, focal[2]);
        var members = Columns.Where(plays.Length, i => focal[2][i] > 0 && rest[i] > 0);
        var with = context.Calculator.Mean(Columns.Ratio(focal[1], focal[2]), members);
        var without = context.Calculator.Mean(Columns.Ratio(Columns.Subtract(Shell.Interactions(quarter.FixedAge), focal[1]), rest), members);
        return context.Calculator.Contrast(new Label(Shell.Headline, "fraction", ChangeKind.Relative), new Quantity((with.Sample / without.Sample) - 1, with.Support, with.N));
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
