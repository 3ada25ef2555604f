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
        var bootstrap = new PairBootstrap(context, drawUsers: true);
        var table = now.Table(context, bootstrap);
        var tableBefore = before?.Table(context, bootstrap);
        Draft Both(string key, PairShare share) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), table.Total(share), tableBefore?.Total(share));
        var shell = Shell.Of(Id, context, SessionRules.Notes(context, follow: true)) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.Weeks(table), tableBefore is null ? [] : before!.Weeks(tableBefore)),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("source", comments ? "both" : "sessions"), KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return new IndicatorDraft(shell, Both(Shell.Headline, DeepeningPairs.Deepened))
        {
            Parts = [Both("commented", DeepeningPairs.WithComment), Both("shared", DeepeningPairs.WithShare), Shell.Plain("pairs", "count", now.Followed, before?.Followed)],
            Groups = PairTable.Groups(context, table, tableBefore),
        };
    }
}
