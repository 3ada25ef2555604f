using ReportGen.Indicators.Statistics;

namespace ReportGen.Tests.Indicators.Statistics;

/// <summary>Numbers that rest on creators and users, both drawn.</summary>
public sealed class OneSidedTests
{
    private const int Creators = 60, Users = 80, Draws = 2000;

    private static readonly ClusterBootstrap ByCreator = new(Creators, Draws, new BootstrapSettings(5, 1, 2));
    private static readonly UserBootstrap ByUser = new(Users, Draws, 5, 2);

    /// <summary>Against the definition: with users drawn, Σ value · weight of its user; with creators, of its creator; with pairs, of its pair's group.</summary>
    [Fact]
    public void Each_side_weighs_by_its_own_units()
    {
        Row[] rows = [new(0, 0, 1), new(1, 0, 2), new(1, 2, 5), new(4, 1, 0.25), new(4, 1, 3)];
        var sum = Sum(rows);
        for (var draw = 0; draw < 1000; draw++)
        {
            Assert.Equal(rows.Sum(r => r.Value * ByCreator.Weights(r.Creator)[draw]), sum.All[draw]);
            Assert.Equal(rows.Sum(r => r.Value * ByUser.Users.Weights(r.User)[draw]), sum.Sides!.Users.All[draw]);
            Assert.Equal(rows.Sum(r => r.Value * ByUser.Pairs.Weights(UserBootstrap.GroupOfPair(r.User, r.Creator))[draw]), sum.Sides.Pairs.All[draw]);
        }

        Assert.Equal(11.25, sum.Calibrated.Value);
    }

    /// <summary>A part that does not rest on users stands still while they are drawn; a number without users at all is its own.</summary>
    [Fact]
    public void What_does_not_rest_on_users_stands_still()
    {
        var plain = ByCreator.Sum([.. Enumerable.Range(1, Creators).Select(i => (double)i)]);
        Assert.Same(plain, plain.Calibrated);
        var both = Sum([new(0, 0, 1), new(1, 5, 2)]) * plain;
        Assert.Equal(3 * plain.Value, both.Value);
        for (var draw = 1; draw <= 100; draw++)
            Assert.Equal((ByUser.Users.Weights(0)[draw] + (2 * ByUser.Users.Weights(1)[draw])) * plain.Value, both.Sides!.Users.All[draw], 1e-9);
    }

    /// <summary>
    /// 4,800 pairs, one of each user and creator, whose values hold a part of the user's, one of the creator's and one of their own: the variance of the mean is the
    /// sum of the three parts'. One set of 60 creators knows a variance to √(2/60) = 18 %, so the mean over 40 sets to 3 %, and 10 % is more than three of them.
    /// Where the parts are alike the draws are never narrower than those of creators or users alone, which adds up to 5 %.
    /// </summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0, 4)]
    [InlineData(1, 0, 8)]
    [InlineData(0, 1, 0)]
    public void Calibrated_spread_is_that_of_users_and_creators_and_what_is_left(double ofUsers, double ofCreators, double ofPairs)
    {
        var variances = Enumerable.Range(0, 40).Select(seed => VarianceOfMean(new Random(seed), ofUsers, ofCreators, ofPairs));
        var expected = (ofUsers * ofUsers / Users) + (ofCreators * ofCreators / Creators) + (ofPairs * ofPairs / (Users * Creators));
        Assert.InRange(variances.Average() / expected, 0.9, 1.15);
    }

    /// <summary>
    /// One like among six interactions, each of its own creator and user: draws without that creator and without that user deviate by −1/6 each, and what both add up to lies
    /// below 0. As a share it ends there; draws within stay what they were, and so does what is made of it by arithmetic.
    /// </summary>
    [Fact]
    public void A_share_stays_between_0_and_1()
    {
        Row[] likes = [new(0, 0, 1)], all = [.. Enumerable.Range(0, 6).Select(i => new Row(i, i, 1))];
        var ratio = Sum(likes) / Sum(all);
        var (open, share) = (ratio.Calibrated.All.ToArray(), ratio.AsShare().Calibrated.All.ToArray());
        Assert.Contains(open, draw => draw < 0);
        Assert.Equal(open.Select(draw => Math.Clamp(draw, 0, 1)), share);
        Assert.Equal((ratio - 1).Calibrated.All.ToArray(), (ratio.AsShare() - 1).Calibrated.All.ToArray());
        var plain = ByCreator.Sum(new double[Creators]);
        Assert.Same(plain, plain.AsShare());
    }

    private static double VarianceOfMean(Random noise, double ofUsers, double ofCreators, double ofPairs)
    {
        double[] user = Normal(noise, Users, ofUsers), creator = Normal(noise, Creators, ofCreators), own = Normal(noise, Users * Creators, ofPairs);
        var rows = Enumerable.Range(0, Users * Creators).Select(k => new Row(k / Creators, k % Creators, user[k / Creators] + creator[k % Creators] + own[k])).ToArray();
        var draws = (Sum(rows) / Sum(rows.Select(r => r with { Value = 1 }))).Calibrated.First(500).ToArray();
        var mean = draws.Average();
        return draws.Average(d => (d - mean) * (d - mean));
    }

    /// <summary>Whoever asks first, for how much and on how many threads: the same draws.</summary>
    [Fact]
    public void Draws_do_not_depend_on_how_they_are_asked_for()
    {
        Row[] rows = [.. Enumerable.Range(0, 500).Select(k => new Row(k * 7 % Users, k * 11 % Creators, k % 13))];
        Sampled Ratio(int threads)
        {
            var (creators, users) = (new ClusterBootstrap(Creators, 600, new BootstrapSettings(2, 1, threads)), new UserBootstrap(Users, 600, 2, threads));
            using var sums = new TwoWaySums(creators, users, 2);
            foreach (var row in rows)
                sums.Add(row.User, row.Creator, [row.Value, 1]);
            var drawn = sums.Draw();
            return (drawn[0] / drawn[1]).Calibrated;
        }

        var (whole, pieces) = (Ratio(1), Ratio(16));
        var few = pieces.First(10).ToArray();
        Assert.Equal(whole.All.ToArray(), pieces.All.ToArray());
        Assert.Equal(few, whole.All[1..11].ToArray());
    }

    private static Sampled Sum(IEnumerable<Row> rows)
    {
        using var sums = new TwoWaySums(ByCreator, ByUser, 1);
        foreach (var row in rows)
            sums.Add(row.User, row.Creator, [row.Value]);
        return sums.Draw()[0];
    }

    private static double[] Normal(Random random, int count, double deviation) =>
        [.. Enumerable.Range(0, count).Select(_ => deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];

    private sealed record Row(int User, int Creator, double Value);
}
