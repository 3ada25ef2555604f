using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>Of pairs of user and creator that began with a like alone, the share with a comment or share on a later day within 28 days.</summary>
internal sealed class DeepeningMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "deepening";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (SessionRules.Obstacle(context.Current.Window, follow: true) is { } obstacle)
            return Shell.Missing(Id, Unit, obstacle, context);
        var earlier = SessionRules.Before(context, follow: true);
        var comments = context.Current.Window.Has("comments") && (earlier is null || earlier.Window.Has("comments"));
        var now = new DeepeningPairs(context, context.Current, comments);
        var before = earlier is null ? null : new DeepeningPairs(context, earlier, comments);
        var bootstrap = new PairBootstrap(context, true, now.Rows, before?.Rows);
        Draft Both(string key, Func<DeepeningPairs, Quantity> of) =>
            context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), of(now), before is null ? null : of(before));
        var shell = Shell.Of(Id, context, SessionRules.Notes(context, follow: true)) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.Weeks(bootstrap), before?.Weeks(bootstrap) ?? []),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("source", comments ? "both" : "sessions"), KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return new IndicatorDraft(shell, Both(Shell.Headline, p => p.Deepened(bootstrap, Bins.One)[0]))
        {
            Parts = [Both("commented", p => p.WithComment(bootstrap)), Both("shared", p => p.WithShare(bootstrap)), Shell.Plain("pairs", "count", now.Followed, before?.Followed)],
            Groups = GroupShares.Of(context, (quarter, bin, count) => (quarter.Quarter == 0 ? now : before) is { } pairs ? pairs.Deepened(bootstrap, new Bins(i => bin(pairs.Rows.Creators[i]), count)) : null),
        };
    }
}
