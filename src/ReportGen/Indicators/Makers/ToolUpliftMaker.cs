using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>First-hour response of mid-tier creators at home with two or more tools against those with none: (a) raw and (f) by dose. An association, not an effect.</summary>
internal sealed class ToolUpliftMaker : IIndicatorMaker
{
    private const double LeastVideos = 5;
    private const int Mid = 1;

    public string Id => "tool_uplift";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Names.Tools.Length == 0)
            return Shell.Missing(Id, "fraction", "no_tools", context);
        var quarter = context.Current;
        var home = AtHome.Of(context, quarter);
        var rates = new Rates(context, quarter);
        var treated = rates.Mean(i => home.Number[i] >= 2);
        var control = rates.Mean(i => home.Number[i] == 0);
        var sums = Contrast(rates.Ratio(i => home.Number[i] >= 2), rates.Ratio(i => home.Number[i] == 0));
        Draft Uplift(string key, Quantity contrast) => context.Calculator.Contrast(new Label(key, "fraction", ChangeKind.Relative), contrast);
        return new IndicatorDraft(Shell.Of(Id, context, "association_only") with
        {
            WeekSeries = [Weeks(context, "treated_rate", n => n >= 2), Weeks(context, "control_rate", n => n == 0)],
        }, Uplift(Shell.Headline, Contrast(treated, control)))
        {
            Parts =
            [
                Uplift("raw", Contrast(treated, control)), Uplift("ratio_of_sums", sums),
                context.Calculator.Compare(new Label("treated", "rate", ChangeKind.Relative), treated, null), context.Calculator.Compare(new Label("control", "rate", ChangeKind.Relative), control, null),
            ],
            Groups =
            [
                new("dose", [.. Enumerable.Range(0, 4).Select(n => Dose(context, n))]),
            ],
        };
    }

    private static Quantity Contrast(Quantity treated, Quantity control) => new((treated.Sample / control.Sample) - 1, treated.Support.Weaker(control.Support),
        new SampleSize(Creators: treated.Support.Creators + control.Support.Creators, Videos: treated.N?.Videos + control.N?.Videos));

    private static Draft Dose(MeasureContext context, int tools) => context.Compare(new Label(tools.ToString(System.Globalization.CultureInfo.InvariantCulture), "rate", ChangeKind.Relative), q =>
    {
        var home = AtHome.Of(context, q);
        return new Rates(context, q).Mean(i => tools == 3 ? home.Number[i] >= 3 : home.Number[i] == tools);
    });

    private static WeekSeries Weeks(MeasureContext context, string key, Func<double, bool> group) => context.Series(key, (q, w) =>
    {
        var home = AtHome.Of(context, q);
        var hour = q.FirstHourByWeek;
        bool Member(int i) => Rates.Eligible(context, q, i) && group(home.Number[i]);
        return context.Calculator.Mean(Columns.Ratio(hour[1, w - 1], hour[2, w - 1]), Columns.Keep(Columns.Present(hour[2, w - 1]), Member));
    });

    private sealed class Rates(MeasureContext context, QuarterData quarter)
    {
        public static bool Eligible(MeasureContext context, QuarterData quarter, int creator) =>
            context.Creators.TierOf(quarter.Quarter, creator) == Mid && quarter.Published[0][creator] >= LeastVideos;

        public Quantity Mean(Func<int, bool> group)
        {
            var plays = Columns.Keep(quarter.FirstHour[2], i => Eligible(context, quarter, i) && group(i));
            return context.Calculator.Mean(Columns.Ratio(quarter.FirstHour[1], plays), Columns.Present(plays), Size(plays));
        }

        public Quantity Ratio(Func<int, bool> group)
        {
            bool Member(int i) => Eligible(context, quarter, i) && group(i);
            var plays = Columns.Keep(quarter.FirstHour[2], Member);
            return context.Calculator.Ratio(Columns.Keep(quarter.FirstHour[1], Member), plays, Size(plays));
        }

        private SampleSize Size(double[] plays) => new(Videos: (long)Columns.Keep(quarter.FirstHour[0], i => plays[i] > 0).Sum());
    }
}
