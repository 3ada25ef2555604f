namespace ReportGen.Indicators.Statistics;

/// <summary>What a number becomes when only users, or only pairs of a user and a creator, are drawn, each pair then being a unit of its own.</summary>
internal sealed record OneSided(Sampled Users, Sampled Pairs)
{
    /// <summary>The sides of a number made of others; a part that does not rest on users stands still in them. Null where none does.</summary>
    public static OneSided? Of(IReadOnlyList<Sampled> parts, Func<IReadOnlyList<Sampled>, Sampled> make)
    {
        if (parts.All(p => p.Sides is null))
            return null;
        return new OneSided(make([.. parts.Select(p => p.Sides?.Users ?? p.Still)]), make([.. parts.Select(p => p.Sides?.Pairs ?? p.Still)]));
    }
}

/// <summary>
/// Draws for a number that rests on creators and users, who were both drawn. What a creator and what a user have of their own, and what is left in each
/// pair, add up to the variance C + U − P, with C, U and P the variances where creators, users or pairs alone are drawn: each of C and U holds that of the pairs once
/// (Cameron, Gelbach and Miller 2011). A draw adds the deviations of a draw of creators and one of users, and is narrowed from C + U to that variance, which
/// is at least the larger of C and U. What cannot lie outside a range is taken to its end. A product of both weights instead would hold the variance of the pairs three times (Owen 2007).
/// </summary>
internal sealed class CalibratedDraws(Sampled creators, OneSided sides, Interval? range = null) : IDrawSource
{
    /// <summary>Draws from which the variances of creators and users are taken.</summary>
    public const int Most = 2000;

    /// <summary>Draws of pairs, which serve for their variance only: 1,000 know it to 4.5 %.</summary>
    public const int MostOfPairs = 1000;

    private readonly Lazy<double> _factor = new(() => Factor(Variance(creators, Most), Variance(sides.Users, Most), Variance(sides.Pairs, MostOfPairs)));

    public void Want(int from, int to)
    {
        creators.Want(to);
        sides.Users.Want(to);
        if (to > 1)
            sides.Pairs.Want(MostOfPairs + 1);
    }

    public void Fill(Span<double> target, int from)
    {
        var value = creators.Value;
        if (from == 0)
            target[0] = value;
        var count = from + target.Length - 1;
        if (count == 0)
            return;
        var still = sides.Users.Value;
        var ofCreators = creators.First(count);
        var ofUsers = sides.Users.First(count);
        var factor = _factor.Value;
        for (var i = from == 0 ? 1 : 0; i < target.Length; i++)
            target[i] = Within(value + (factor * (ofCreators[from + i - 1] - value + ofUsers[from + i - 1] - still)));
    }

    private double Within(double draw) => range is null ? draw : Math.Clamp(draw, range.Lower, range.Upper);

    private static double Factor(double creators, double users, double pairs) =>
        creators + users is > 0 and var both ? Math.Sqrt(Math.Max(both - pairs, Math.Max(creators, users)) / both) : 1;

    private static double Variance(Sampled sample, int most) => Spread.Variance(sample.First(most));
}
