using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Viewings;

/// <summary>Median watched part of a viewing (watch / length, at most 1) and the share of viewings at least half watched.</summary>
internal sealed class AttentionMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "attention";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (SessionRules.Obstacle(context.Current.Window, follow: false) is { } obstacle)
            return Shell.Missing(Id, Unit, obstacle, context);
        var earlier = SessionRules.Before(context, follow: false);
        var now = new Attention(context, context.Current);
        var before = earlier is null ? null : new Attention(context, earlier);
        var bootstrap = new PairBootstrap(context, true, now.Rows, before?.Rows);
        Draft Both(string key, Func<Attention, Quantity> of) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), of(now), before is null ? null : of(before));
        var shell = Shell.Of(Id, context, SessionRules.Notes(context, follow: false)) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.MedianWeeks(bootstrap), before?.MedianWeeks(bootstrap) ?? []),
            WeekSeries = [new WeekSeries("half_watched", now.HalfWeeks(bootstrap), before?.HalfWeeks(bootstrap) ?? [])],
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return new IndicatorDraft(shell, Both(Shell.Headline, a => a.Median(bootstrap)))
        {
            Parts = [Both("half_watched", a => a.Half(bootstrap)), Both("completed", a => a.Whole(bootstrap)), Shell.Plain("missing_watch", "count", now.Missing, before?.Missing)],
            Groups = GroupShares.Of(context, (quarter, bin, count) => (quarter.Quarter == 0 ? now : before) is { } attention ? attention.Half(bootstrap, new Bins(i => bin(attention.Rows.Creators[i]), count)) : null),
        };
    }
}
