namespace ReportGen.Indicators.Statistics;

/// <summary>The score interval of a share (Wilson 1927).</summary>
internal static class Wilson
{
    /// <summary>The interval of successes / trials; null without trials.</summary>
    public static Interval? Interval(long successes, long trials, double level = 0.95)
    {
        if (trials <= 0)
            return null;
        var z = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (1 + level) / 2);
        var share = (double)successes / trials;
        var factor = 1 + (z * z / trials);
        var centre = (share + (z * z / (2 * trials))) / factor;
        var half = z / factor * Math.Sqrt((share * (1 - share) / trials) + (z * z / (4.0 * trials * trials)));
        return new Interval(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>The two-sided p-value of the score test against one half; 1 without trials.</summary>
    public static double PAgainstHalf(long successes, long trials)
    {
        if (trials <= 0)
            return 1;
        var z = (successes - (trials / 2.0)) / Math.Sqrt(trials / 4.0);
        return 2 * (1 - MathNet.Numerics.Distributions.Normal.CDF(0, 1, Math.Abs(z)));
    }
}
