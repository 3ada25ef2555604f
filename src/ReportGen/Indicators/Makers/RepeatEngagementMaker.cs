using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>人心回购率: of pairs of user and creator, the share that interacts again on a later day within 28 days.</summary>
internal sealed class RepeatEngagementMaker : IIndicatorMaker
{
    private const int Window = 28;

    public string Id => "repeat_engagement";

    public IndicatorDraft Make(MeasureContext context)
    {
        var source = Source.Of(context);
        if (source is null)
            return Shell.Missing(Id, "fraction", context.Current.Window.Has("sessions") ? "sessions_sampled_by_viewing" : "no_comments_or_sessions", context);
        var pairs = new Pairs(context, source);
        var shell = Shell.Of(Id, context, [.. source.Notes]) with
        {
            Weeks = new WeekSeries(context.Previous is null ? "all_pairs" : "new_pairs", pairs.Weeks(context.Current), []),
            WeekSeries = [new WeekSeries("all_pairs", pairs.AllWeeks(context.Current), context.Previous is null ? [] : pairs.AllWeeks(context.Previous))],
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("source", source.Name)]),
        };
        return new IndicatorDraft(shell, pairs.New(Shell.Headline, _ => true))
        {
            Parts = [context.Compare(new Label("all_pairs", "fraction", ChangeKind.Points), pairs.All), pairs.New("new_pairs", _ => true), pairs.Established(), context.Compare(new Label("regulars", "fraction", ChangeKind.Points), pairs.Regulars)],
            Groups = [context.ByCategory((key, of) => pairs.New(key, of(context.Current)))],
        };
    }

    private sealed record Source(string Name, bool Comments, bool Sessions, ImmutableArray<string> Notes)
    {
        public static Source? Of(MeasureContext context)
        {
            var quarters = context.Previous is null ? [context.Current.Window] : new[] { context.Current.Window, context.Previous.Window };
            var comments = Array.TrueForAll(quarters, q => q.Has("comments"));
            var byViewing = Array.Exists(quarters, q => q.Has("sessions") && q.Facts.SessionSampling == "viewings");
            var sessions = !byViewing && Array.TrueForAll(quarters, q => q.Has("sessions"));
            return (comments, sessions) switch
            {
                (true, true) => new("both", true, true, []),
                (true, false) => new("comments", true, false, byViewing ? ["sessions_sampled_by_viewing"] : []),
                (false, true) => new("sessions", false, true, []),
                _ => null,
            };
        }
    }

    /// <summary>Columns of the pairs' table: pairs, settled, back, established settled, established back, regulars.</summary>
    private sealed class Pairs(MeasureContext context, Source source)
    {
        private const string Unit = "fraction";

        public Draft New(string key, Func<int, bool> member)
        {
            if (context.Previous is null)
                return Draft.Missing(key, Unit, "no_previous_quarter");
            var table = Table(context.Current);
            var settled = Columns.Keep(Columns.Subtract(table.Total(1), table.Total(3)), member);
            var back = Columns.Keep(Columns.Subtract(table.Total(2), table.Total(4)), member);
            return context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), Ratio(back, settled), null);
        }

        public Draft Established() => context.Previous is null ? Draft.Missing("established_pairs", Unit, "no_previous_quarter")
            : context.Calculator.Compare(new Label("established_pairs", Unit, ChangeKind.Points), Ratio(Table(context.Current).Total(4), Table(context.Current).Total(3)), null);

        public Quantity All(QuarterData quarter) => Ratio(Table(quarter).Total(2), Table(quarter).Total(1));

        public Quantity Regulars(QuarterData quarter) => Ratio(Table(quarter).Total(5), Table(quarter).Total(0));

        public ImmutableArray<WeekValue> Weeks(QuarterData quarter) => context.Previous is null ? AllWeeks(quarter)
            : Complete(quarter, (t, w) => Ratio(Columns.Subtract(t[2, w], t[4, w]), Columns.Subtract(t[1, w], t[3, w])));

        public ImmutableArray<WeekValue> AllWeeks(QuarterData quarter) => Complete(quarter, (t, w) => Ratio(t[2, w], t[1, w]));

        private ImmutableArray<WeekValue> Complete(QuarterData quarter, Func<KeyedTable, int, Quantity> of) =>
            [.. context.Weeks(quarter, 1, w => of(Table(quarter), w)).Where(v => quarter.Window.Base + (7 * v.Week) + 6 + Window <= quarter.Window.Last)];

        private Quantity Ratio(double[] back, double[] pairs) => context.Calculator.Ratio(back, pairs, new SampleSize(Pairs: (long)pairs.Sum()));

        private KeyedTable Table(QuarterData quarter)
        {
            var parameters = quarter.WholeQuarter();
            parameters["seen_from"] = quarter.Quarter == 0 && context.Previous is { } before ? before.Window.First : quarter.Window.First;
            parameters["use_comments"] = source.Comments ? 1 : 0;
            parameters["use_sessions"] = source.Sessions ? 1 : 0;
            return quarter.Table("pairs", new SqlCall("pairs", 8, parameters), quarter.Window.Weeks + 2);
        }
    }
}
