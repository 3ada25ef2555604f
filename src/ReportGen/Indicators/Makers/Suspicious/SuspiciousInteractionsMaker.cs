using System.Collections.Immutable;
using ReportGen.Indicators.Makers.Uplift;
using ReportGen.Indicators.Measuring;

namespace ReportGen.Indicators.Makers.Suspicious;

/// <summary>
/// Videos with more likes than plays, or a first-hour rate above the tier's 99.9th percentile of the previous quarter; the headlines with and
/// without them. A pattern, not proof that anything was bought.
/// </summary>
internal sealed class SuspiciousInteractionsMaker : IIndicatorMaker
{
    public string Id => "suspicious_interactions";

    public IndicatorDraft Make(MeasureContext context)
    {
        var limits = RateLimits.Of(context);
        var now = new SuspiciousVideos(context.Current, limits);
        var before = context.Previous is null ? null : new SuspiciousVideos(context.Previous, limits);
        var headlines = new HeadlinesWithout(context, now, before).Drafts();
        return new IndicatorDraft(Shell.Of(Id, context, context.Previous is not null && !limits.Any ? ["few_earlier_videos"] : []) with
        {
            Flags = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
                [KeyValuePair.Create("headlines_compared", HeadlinesWithout.Compared(headlines)), KeyValuePair.Create("headlines_hold", HeadlinesWithout.Hold(headlines))]),
        }, Share(context, Shell.Headline, now, before, _ => _ => true))
        {
            Parts = [.. Counts(context, limits, now, before), .. headlines],
            Groups = [context.ByTier((key, of) => Share(context, key, now, before, of)), new("threshold", [.. CreatorIndex.TierOrder.Select(t => Limit(context, limits, t))])],
        };
    }

    private static Draft Share(MeasureContext context, string key, SuspiciousVideos now, SuspiciousVideos? before, Func<QuarterData, Func<int, bool>> of)
    {
        Quantity Of(SuspiciousVideos quarter) => context.Calculator.Ratio(Columns.Keep(quarter.Suspicious, of(quarter.Quarter)), Columns.Keep(quarter.Videos, of(quarter.Quarter)),
            new SampleSize(Videos: (long)Columns.Keep(quarter.Videos, of(quarter.Quarter)).Sum()));
        return context.Calculator.Compare(new Label(key, "fraction", ChangeKind.Points), Of(now), before is null ? null : Of(before));
    }

    private static IEnumerable<Draft> Counts(MeasureContext context, RateLimits limits, SuspiciousVideos now, SuspiciousVideos? before)
    {
        Draft Count(string key, Func<SuspiciousVideos, double[]> of) => Shell.Count(key, of(now).Sum(), before is null ? null : of(before).Sum());
        yield return Count("videos", q => q.Videos);
        yield return Count("suspicious", q => q.Suspicious);
        yield return Count("more_likes", q => q.MoreLikes);
        yield return limits.Any ? Count("high_first_hour", q => q.HighRate) : Draft.Missing("high_first_hour", "count", before is null ? "no_previous_quarter" : "few_earlier_videos");
        Quantity Of(SuspiciousVideos q) => context.Calculator.Ratio(q.Interactions, q.InteractionsOf(without: false));
        yield return context.Calculator.Compare(new Label("interactions_share", "fraction", ChangeKind.Points), Of(now), before is null ? null : Of(before));
    }

    private static Draft Limit(MeasureContext context, RateLimits limits, int tier) => double.IsNaN(limits.ByTier[tier])
        ? Draft.Missing(CreatorIndex.TierCodes[tier], "rate", context.Previous is null ? "no_previous_quarter" : "few_earlier_videos")
        : Shell.Plain(CreatorIndex.TierCodes[tier], "rate", limits.ByTier[tier]);
}
