namespace ReportGen.Indicators.Makers.Uplift;

/// <summary>
/// VanderWeele and Ding (2017): how strongly, as a ratio, an unmeasured cause would have to go with both the tools and the response to explain an
/// association away. E = r + √(r (r − 1)) for a ratio r of 1 or more, of 1 / r for one below.
/// </summary>
internal static class EValue
{
    /// <summary>Of a ratio; NaN where it is 0 or less.</summary>
    public static double Of(double ratio)
    {
        if (!(ratio > 0))
            return double.NaN;
        var r = Math.Max(ratio, 1 / ratio);
        return r + Math.Sqrt(r * (r - 1));
    }

    /// <summary>Of an estimate (a ratio less 1): 1 where its interval holds no change.</summary>
    public static double Of(Change change) => change.Interval is { } interval && !interval.Contains(0) ? Of(1 + change.Value) : 1;

    /// <summary>Of the end of the interval that is nearer to no change; 1 where the interval holds it.</summary>
    public static double OfLimit(Change change) =>
        change.Interval is { } interval && !interval.Contains(0) ? Of(1 + (interval.Lower > 0 ? interval.Lower : interval.Upper)) : 1;
}
