using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Pairs;
using ReportGen.Indicators.Makers.Viewings;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.DriveBy;

/// <summary>秒赞即走: likes whose viewer left at once, as a share of interactions in the viewings, weighted by tier × week to the daily likes.</summary>
internal sealed class DriveByLikesMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "drive_by_likes";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (SessionRules.Obstacle(context.Current.Window, follow: false) is { } obstacle)
            return Shell.Missing(Id, Unit, obstacle, context);
        var earlier = SessionRules.Before(context, follow: false);
        var cells = new DriveByCells(context, context.Current);
        var cellsBefore = earlier is null ? null : new DriveByCells(context, earlier);
        var bootstrap = new PairBootstrap(context, drawUsers: true);
        var now = new DriveByShares(context, cells, bootstrap);
        var before = cellsBefore is null ? null : new DriveByShares(context, cellsBefore, bootstrap);
        var shell = Shell.Of(Id, context, [.. SessionRules.Notes(context, follow: false), .. cells.FollowsKnown ? Array.Empty<string>() : ["follows_not_recorded"]]) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.Weeks(), before?.Weeks() ?? []),
            Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("sampling", SessionRules.Sampling(context.Current.Window))]),
        };
        return Draft(context, shell, now, before);
    }

    private static IndicatorDraft Draft(MeasureContext context, Indicator shell, DriveByShares now, DriveByShares? before)
    {
        Draft Both(string key, Func<DriveByShares, Quantity> of) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), of(now), before is null ? null : of(before));
        Draft Plain(string key, string unit, Func<DriveByCells, double> of) => Shell.Plain(key, unit, of(now.Cells), before is null ? null : of(before.Cells));
        return new IndicatorDraft(shell, Both(Shell.Headline, s => s.OfInteractions(DriveByCells.Within3, _ => true)))
        {
            Parts =
            [
                Both("share_of_likes", s => s.OfLikes()), Both("unweighted", s => s.Unweighted()), Plain("top_one_percent", Unit, c => c.TopOnePercent),
                Plain("missing_watch", "count", c => c.MissingWatch), Plain("missing_watch_share", Unit, c => c.MissingWatchShare),
            ],
            Groups =
            [
                new("seconds",
                [
                    Both("1", s => s.OfInteractions(DriveByCells.Within1, _ => true)), Both("2", s => s.OfInteractions(DriveByCells.Within2, _ => true)),
                    Both("3", s => s.OfInteractions(DriveByCells.Within3, _ => true)), Both("5", s => s.OfInteractions(DriveByCells.Within5, _ => true)),
                ]),
                new("tier", [.. CreatorIndex.TierOrder.Select(t => Both(CreatorIndex.TierCodes[t], s => s.OfInteractions(DriveByCells.Within3, stratum => stratum.Tier == t)))]),
            ],
        };
    }
}
