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
        var bootstrap = new PairBootstrap(context, drawUsers: true);
        var table = now.Table(bootstrap);
        var tableBefore = before?.Table(bootstrap);
        Draft Both(string key, Func<Attention, PairTable, Quantity> of) =>
            context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), of(now, table), tableBefore is null ? null : of(before!, tableBefore));
        var shell = Shell.Of(Id, context, SessionRules.Notes(context, follow: false)) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.MedianWeeks(table), tableBefore is null ? [] : before!.MedianWeeks(tableBefore)),
            WeekSeries = [new WeekSeries("half_watched", Attention.HalfWeeks(table), tableBefore is null ? [] : Attention.HalfWeeks(tableBefore))],
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return new IndicatorDraft(shell, Both(Shell.Headline, (a, t) => a.Median(t)))
        {
            Parts = [Both("half_watched", (_, t) => Attention.Half(t)), Both("completed", (_, t) => Attention.Whole(t)), Shell.Plain("missing_watch", "count", now.Missing, before?.Missing)],
            Groups = PairTable.Groups(context, table, tableBefore),
        };
    }
}
