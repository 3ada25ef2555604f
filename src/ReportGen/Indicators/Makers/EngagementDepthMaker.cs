using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers;

/// <summary>What the interactions are made of: a like is a moment's approval, a comment an answer, a share an endorsement.</summary>
internal sealed class EngagementDepthMaker : IIndicatorMaker
{
    private static readonly string[] Kinds = ["likes", "comments", "shares"];

    public string Id => "engagement_depth";

    public IndicatorDraft Make(MeasureContext context)
    {
        var shell = Shell.Of(Id, context) with
        {
            Weeks = context.Series(Shell.Headline, (q, w) =>
                context.Calculator.Ratio(Columns.Add(q.ActivityByWeek[2, w], q.ActivityByWeek[3, w]), Shell.Interactions(q.ActivityByWeek, w))),
        };
        return new IndicatorDraft(shell, Deep(context, Shell.Headline, _ => _ => true))
        {
            Parts =
            [
                .. Kinds.Select((kind, i) => context.Compare(new Label(kind, "fraction", ChangeKind.Points), q =>
                    context.Calculator.Ratio(q.Activity[i + 1], Shell.Interactions(q.Activity)))),
                .. Kinds.Select((kind, i) => context.Compare(new Label(kind + "_creator_mean", "fraction", ChangeKind.Points), q =>
                {
                    var all = Shell.Interactions(q.Activity);
                    return context.Calculator.Mean(Columns.Ratio(q.Activity[i + 1], all), Columns.Present(all));
                })),
                context.Compare(new Label("rate", "rate", ChangeKind.Relative), q => context.Calculator.Ratio(Shell.Interactions(q.Activity), q.Activity[0])),
            ],
            Groups = [context.ByTier((key, of) => Deep(context, key, of)), context.ByCategory((key, of) => Deep(context, key, of))],
        };
    }

    private static Draft Deep(MeasureContext context, string key, Func<QuarterData, Func<int, bool>> of) => context.Compare(new Label(key, "fraction", ChangeKind.Points), q =>
        context.Calculator.Ratio(Columns.Keep(Columns.Add(q.Activity[2], q.Activity[3]), of(q)), Columns.Keep(Shell.Interactions(q.Activity), of(q))));
}
