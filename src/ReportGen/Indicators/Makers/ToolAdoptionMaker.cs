using System.Collections.Immutable;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>Who is at home with the tools: at least 3 videos, 20 % of the creator's videos and 2 weeks with the tool.</summary>
internal sealed class ToolAdoptionMaker : IIndicatorMaker
{
    private static readonly string[] Counts = ["0", "1", "2", "3"];

    public string Id => "tool_adoption";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (context.Names.Tools.Length == 0)
            return Shell.Missing(Id, "fraction", "no_tools", context);
        var gap = context.Compare(new Label("gap", "fraction", ChangeKind.Points), q => Gap(context, q));
        return new IndicatorDraft(Shell.Of(Id, context) with
        {
            Weeks = Weeks(context, Shell.Headline, _ => _ => true),
            WeekSeries = [.. CreatorIndex.TierOrder.Select(t => Weeks(context, "tool_" + CreatorIndex.TierCodes[t], q => i => context.Creators.TierOf(q.Quarter, i) == t))],
        }, Share(context, Shell.Headline, (home, i) => home.Number[i] >= 1, _ => _ => true))
        {
            Parts = [gap, Shell.Plain("eligible", "count", AtHome.Of(context, context.Current).Eligible, context.Previous is null ? null : AtHome.Of(context, context.Previous).Eligible)],
            Groups =
            [
                new("tool", [.. context.Names.Tools.Select((tool, t) => Share(context, tool, (home, i) => home.With[t][i] > 0, _ => _ => true)).OrderBy(d => d.Measure.Key, StringComparer.Ordinal)]),
                new("count", [.. Counts.Select((key, n) => Share(context, key, (home, i) => n == 3 ? home.Number[i] >= 3 : home.Number[i] == n, _ => _ => true))]),
                context.ByTier((key, of) => Share(context, key, (home, i) => home.Number[i] >= 1, of)),
            ],
        };
    }

    private static Draft Share(MeasureContext context, string key, Func<AtHome, int, bool> holds, Func<QuarterData, Func<int, bool>> member) =>
        context.Compare(new Label(key, "fraction", ChangeKind.Points), q =>
        {
            var home = AtHome.Of(context, q);
            return Share(context, q, i => holds(home, i), member(q));
        });

    private static Quantity Share(MeasureContext context, QuarterData quarter, Func<int, bool> holds, Func<int, bool> member) =>
        context.Calculator.Mean(Columns.Where(context.Count, holds), Columns.Keep(Columns.Present(quarter.Published[0]), member));

    private static Quantity Gap(MeasureContext context, QuarterData quarter)
    {
        var home = AtHome.Of(context, quarter);
        var head = Share(context, quarter, i => home.Number[i] >= 1, i => context.Creators.TierOf(quarter.Quarter, i) == 2);
        var rest = Share(context, quarter, i => home.Number[i] >= 1, i => context.Creators.TierOf(quarter.Quarter, i) is 0 or 1);
        return new Quantity(head.Sample - rest.Sample, head.Support.Weaker(rest.Support), new SampleSize(Creators: head.Support.Creators + rest.Support.Creators));
    }

    private static WeekSeries Weeks(MeasureContext context, string key, Func<QuarterData, Func<int, bool>> member) => context.Series(key, (q, w) =>
        context.Calculator.Mean(Columns.Present(q.ToolVideosByWeek[0, w - 1]), Columns.Keep(Columns.Present(q.PublishedByWeek[0, w - 1]), member(q))));
}
