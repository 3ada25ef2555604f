namespace ReportGen.Indicators.Statistics;

/// <summary>On how many creators a number rests, and how evenly.</summary>
/// <param name="Creators">Creators with a positive share of the denominator.</param>
/// <param name="Kish">Effective number (Kish 1965): (Σd)² / Σd².</param>
/// <param name="Largest">The largest creator's share of the denominator, or of the numerator where that is more.</param>
internal sealed record Support(long Creators, double Kish, double Largest)
{
    /// <summary>Fewer creators than this is a small sample.</summary>
    public const int LeastCreators = 30;

    /// <summary>A smaller effective number is a small sample.</summary>
    public const double LeastKish = 10;

    /// <summary>No claim: too few creators, too uneven, or one with more than half.</summary>
    public bool Small => Creators < LeastCreators || Kish < LeastKish || Largest > 0.5;

    /// <summary>The support of a denominator: one value a creator.</summary>
    public static Support Of(IReadOnlyList<double> denominator)
    {
        double sum = 0, squares = 0, largest = 0;
        long creators = 0;
        foreach (var d in denominator)
        {
            if (!(d > 0))
                continue;
            creators++;
            sum += d;
            squares += d * d;
            largest = Math.Max(largest, d);
        }

        return new Support(creators, squares > 0 ? sum * sum / squares : 0, sum > 0 ? largest / sum : 0);
    }

    /// <summary>
    /// The support of a ratio over this denominator. A mean over many creators, most of whose sum is one creator's, rests on that one as much as a ratio
    /// with most of its denominator there: draws without the creator tell nothing about it. A numerator with negative values has no shares.
    /// </summary>
    public Support Beside(IReadOnlyList<double> numerator)
    {
        double sum = 0, largest = 0;
        foreach (var n in numerator)
        {
            if (n < 0)
                return this;
            if (!(n > 0))
                continue;
            sum += n;
            largest = Math.Max(largest, n);
        }

        return sum > 0 ? this with { Largest = Math.Max(Largest, largest / sum) } : this;
    }

    /// <summary>The weaker of two.</summary>
    public Support Weaker(Support? other) => other is null ? this
        : new Support(Math.Min(Creators, other.Creators), Math.Min(Kish, other.Kish), Math.Max(Largest, other.Largest));
}
