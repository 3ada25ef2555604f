using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>Viewers of a creator with an interaction / viewers of a creator, over equally many Monday weeks of both quarters: longer quarters would read higher.</summary>
internal sealed class ParticipationMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "participation";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (SessionRules.Obstacle(context.Current.Window, follow: true) is { } obstacle)
            return Shell.Missing(Id, Unit, obstacle, context);
        var earlier = SessionRules.Before(context, follow: true);
        var weeks = Math.Min(context.Current.Window.Weeks, earlier?.Window.Weeks ?? int.MaxValue);
        Viewers Of(QuarterData quarter) => new(context, ViewingCells.Of(context, quarter), weeks);
        var now = Of(context.Current);
        var before = earlier is null ? null : Of(earlier);
        var bootstrap = new PairBootstrap(context, drawUsers: true);
        var table = now.Table(bootstrap);
        var tableBefore = before?.Table(bootstrap);
        Draft Both(string key, Quantity current, Quantity? previous) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), current, previous);
        var shell = Shell.Of(Id, context, SessionRules.Notes(context, follow: true)) with
        {
            Weeks = new WeekSeries(Shell.Headline, table.Weeks(Viewers.WithinWeek), tableBefore?.Weeks(Viewers.WithinWeek) ?? []),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return new IndicatorDraft(shell, Both(Shell.Headline, table.Total(Viewers.Participating), tableBefore?.Total(Viewers.Participating)))
        {
            Parts =
            [
                Both("creator_mean", now.CreatorMean(), before?.CreatorMean()), Shell.Plain("users", Unit, now.Users, before?.Users),
                Both("rate_of_viewings", Viewers.InViewings(table.Total(Viewers.OfViewings)), tableBefore is null ? null : Viewers.InViewings(tableBefore.Total(Viewers.OfViewings))),
            ],
            Groups = PairTable.Groups(context, table, tableBefore),
        };
    }
}
