using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers;

/// <summary>秒赞即走: likes whose viewer left at once, as a share of interactions in the viewings, weighted by tier × week to the daily likes.</summary>
internal sealed class DriveByLikesMaker : IIndicatorMaker
{
    private const string Unit = "fraction";

    public string Id => "drive_by_likes";

    public IndicatorDraft Make(MeasureContext context)
    {
        if (!context.Current.Window.Has("sessions"))
            return Shell.Missing(Id, Unit, "no_sessions_file", context);
        var cells = SessionCells.Read(context);
        var now = new DriveByShares(context, context.Current, cells);
        var before = context.Previous is { } p && p.Window.Has("sessions") ? new DriveByShares(context, p, cells) : null;
        Draft Both(string key, Func<DriveByShares, Quantity> of) => context.Calculator.Compare(new Label(key, Unit, ChangeKind.Points), of(now), before is null ? null : of(before));
        var notes = context.Current.Window.Facts.SessionSampling == "viewings" ? new[] { "sessions_sampled_by_viewing" } : [];
        return new IndicatorDraft(Shell.Of(Id, context, context.Previous is not null && before is null ? [.. notes, "no_previous_sessions"] : notes) with
        {
            Weeks = new WeekSeries(Shell.Headline, now.Weeks(), before?.Weeks() ?? []),
        }, Both(Shell.Headline, s => s.OfInteractions(DriveByShares.Within3, _ => true)))
        {
            Parts =
            [
                Both("share_of_likes", s => s.OfLikes()), Both("unweighted", s => s.Unweighted()),
                Shell.Plain("top_one_percent", Unit, now.TopOnePercent, before?.TopOnePercent), Shell.Plain("missing_watch", "count", now.MissingWatch, before?.MissingWatch),
            ],
            Groups =
            [
                new("seconds",
                [
                    Both("1", s => s.OfInteractions(DriveByShares.Within1, _ => true)), Both("2", s => s.OfInteractions(DriveByShares.Within2, _ => true)),
                    Both("3", s => s.OfInteractions(DriveByShares.Within3, _ => true)), Both("5", s => s.OfInteractions(DriveByShares.Within5, _ => true)),
                ]),
                new("tier", [.. CreatorIndex.TierOrder.Select(t => Both(CreatorIndex.TierCodes[t], s => s.OfInteractions(DriveByShares.Within3, bin => bin.Tier == t)))]),
            ],
        };
    }
}
