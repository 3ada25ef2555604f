using ReportGen.Indicators.Measuring;
using ReportGen.Indicators.Statistics;

namespace ReportGen.Indicators.Makers.Suspicious;

/// <summary>The 99.9th percentile of the first-hour rates of the previous quarter's videos, by tier; NaN where a tier has under 100 of them.</summary>
/// <param name="ByTier">0 tail, 1 mid, 2 head.</param>
internal sealed record RateLimits(double[] ByTier)
{
    private const double Probability = 0.999;
    private const int LeastVideos = 100;
    private const double Billion = 1e9;

    /// <summary>Limits from the quarter before; none without it.</summary>
    public static RateLimits Of(MeasureContext context)
    {
        if (context.Previous is not { } before)
            return new RateLimits([double.NaN, double.NaN, double.NaN]);
        var rates = before.Rows(new SqlCall("first_hour_videos", 4, before.WholeQuarter())).Where(r => r[0] >= 0 && r[0] < context.Count)
            .ToLookup(r => context.Creators.TierOf(before.Quarter, (int)r[0]), r => (double)r[2] / r[3]);
        return new RateLimits([.. Enumerable.Range(0, 3).Select(tier => Percentile([.. rates[tier].Order()]))]);
    }

    /// <summary>Whether any tier can be judged.</summary>
    public bool Any => ByTier.Any(double.IsFinite);

    /// <summary>A limit in billionths, rounded up so that a rate equal to it is not above; 0 where there is none.</summary>
    public long Billionths(int tier) => double.IsNaN(ByTier[tier]) ? 0 : (long)Math.Ceiling(ByTier[tier] * Billion);

    private static double Percentile(double[] sorted) => sorted.Length < LeastVideos ? double.NaN : Percentiles.Quantile(sorted, Probability);
}
