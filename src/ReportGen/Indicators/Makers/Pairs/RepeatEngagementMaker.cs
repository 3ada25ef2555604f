using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Pairs;

/// <summary>
/// 人心回购率: of pairs of user and creator, the share that interacts again on a later day within 28 days; new and established pairs apart. What the
/// quarter before cannot tell apart has no previous value.
/// </summary>
internal sealed class RepeatEngagementMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "repeat_engagement";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (RepeatSource.Of(context) is not { } source)
            return Shell.Missing(Id, Unit, RepeatSource.Obstacle(context), context);
        var weeks = Math.Min(context.Current.Window.Weeks, context.Previous?.Window.Weeks ?? int.MaxValue);
        var now = RepeatPairs.Read(context, context.Current, source, weeks);
        var before = context.Previous is null ? null : RepeatPairs.Read(context, context.Previous, source, weeks);
        var bootstrap = new PairBootstrap(context, source.Sessions);
        var regulars = context.Calculator.Compare(new Label("regulars", Unit, ChangeKind.Points), now.Regulars(bootstrap), before?.Regulars(bootstrap));
        var shell = Shell.Of(Id, context, [.. source.Notes, .. context.Previous is null ? Array.Empty<string>() : ["previous_not_told_apart"]]) with
        {
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("source", source.Name), KeyValuePair.Create("sampling", source.Sessions ? SessionRules.Sampling(context.Current.Window) : "")]),
        };
        return before is null ? NotToldApart(shell, regulars) : ToldApart(context, shell, now.Table(bootstrap), regulars);
    }

    private static IndicatorDraft NotToldApart(Indicator shell, Draft regulars)
    {
        Draft Missing(string key) => Draft.Missing(key, Unit, "no_previous_quarter");
        return new IndicatorDraft(shell, Missing(Shell.Headline)) { Parts = [Missing("new_pairs"), Missing("established_pairs"), Missing("new_share"), regulars] };
    }

    private static IndicatorDraft ToldApart(MeasureContext context, Indicator shell, PairTable table, Draft regulars)
    {
        Draft One(string key, Quantity quantity) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), quantity, null);
        WeekSeries Weeks(string key, PairShare share) => new(key, RepeatPairs.Complete(context.Current, table.Weeks(share)), []);
        return new IndicatorDraft(shell with { Weeks = Weeks(Shell.Headline, RepeatPairs.New), WeekSeries = [Weeks("established_pairs", RepeatPairs.Established)] }, One(Shell.Headline, table.Total(RepeatPairs.New)))
        {
            Parts = [One("new_pairs", table.Total(RepeatPairs.New)), One("established_pairs", table.Total(RepeatPairs.Established)), One("new_share", table.Total(RepeatPairs.OfNew)), regulars],
            Groups = [new("category", [.. Enumerable.Range(0, context.Names.Categories.Length).OrderBy(c => context.Names.Categories[c], StringComparer.Ordinal).Select(c => One(context.Names.Categories[c], table.OfCategory(c)))])],
        };
    }
}
