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
        Viewers Of(QuarterData quarter) => new(context, new ViewingCells(context, quarter, 0), weeks);
        var now = Of(context.Current);
        var before = earlier is null ? null : Of(earlier);
        var bootstrap = new PairBootstrap(context, true, now.Rows, before?.Rows);
        Draft Both(string key, Func<Viewers, Quantity> of) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), of(now), before is null ? null : of(before));
        var shell = Shell.Of(Id, context, SessionRules.Notes(context, follow: true)) with
        {
            Weeks = new WeekSeries(Shell.Headline, Weeks(context, context.Current, now.ByWeek(bootstrap)), before is null ? [] : Weeks(context, earlier!, before.ByWeek(bootstrap))),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return new IndicatorDraft(shell, Both(Shell.Headline, v => v.Participating(bootstrap, Bins.One)[0]))
        {
            Parts = [Both("creator_mean", v => v.CreatorMean()), Shell.Plain("users", Unit, now.Users, before?.Users), Both("rate_of_viewings", v => v.OfViewings(bootstrap))],
            Groups = GroupShares.Of(context, (quarter, bin, count) => (quarter.Quarter == 0 ? now : before) is { } viewers ? viewers.Participating(bootstrap, new Bins(i => bin(viewers.Rows.Creators[i]), count)) : null),
        };
    }

    private static ImmutableArray<WeekValue> Weeks(MeasureContext context, QuarterData quarter, BinnedShare shares) => context.Weeks(quarter, 1, w => shares[w]);
}
