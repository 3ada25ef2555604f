using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;

namespace ReportGen.Samples.Population;

/// <summary>Draws a creator's lasting traits.</summary>
internal sealed class CreatorMaker(World world)
{
    private const double TailShare = 0.47;
    private const double MidShare = 0.46;
    private const double RateSpread = 0.28;

    /// <summary>Spread of ln comments that does not come with plays; with it the total is about 1.0.</summary>
    private const double CommentSpread = 0.88;

    /// <summary>Comments a video over its life for a creator whose videos get <see cref="TypicalPlays"/>.</summary>
    private const double TypicalComments = 3.45;
    private const double TypicalPlays = 7_000;

    public Creator Make(int slot, int joinQuarter)
    {
        var random = new RandomStream(world.Seed, StreamKind.Creator, slot, joinQuarter);
        var drawn = Draw(slot, joinQuarter, random);
        if (!world.HasCases || slot > 1)
            return drawn;
        return slot == 0 ? CaseCreators.Rural(drawn) : CaseCreators.Knowledge(drawn);
    }

    private Creator Draw(int slot, int joinQuarter, RandomStream random)
    {
        var category = Categories.Pick(random.Unit());
        var followers = Followers(random);
        var tier = Tiers.Of(followers);
        var plays = 3.0 * Math.Pow(followers, 0.66) * Math.Exp(0.62 * random.Normal());
        var rateZ = random.Normal();
        return new Creator
        {
            Slot = slot,
            JoinQuarter = joinQuarter,
            Id = Ids.Creator((long)slot * 2048 + joinQuarter % 2048),
            Name = NameMaker.Make(category, random),
            Category = category,
            Followers = followers,
            Tier = tier,
            Case = CaseKind.None,
            PublishRate = MeanPublishing(tier) * random.Spread(0.30) / 91.0,
            Plays = plays,
            Rate = 0.068 * Math.Exp(RateSpread * rateZ + Categories.All[category].RateOffset),
            ShareMix = 0.105 * random.Spread(0.3),
            Comments = TypicalComments * Math.Pow(plays / TypicalPlays, 0.35) * Math.Exp(CommentSpread * random.Normal()),
            EffectiveFactor = Math.Exp(0.09 * random.Normal()),
            SharedFormats = 0.15 + 0.55 * random.Unit(),
            ToolPlaces = ToolPlaces(rateZ, random),
            Anchor = random.Chance(0.04 + 0.06 * (int)tier) ? random.Pick(Anchors.Names) : "",
        };
    }

    /// <summary>
    /// Places in the order of tool adoption: uniform for each tool, alike for the tools of one creator, and lower (earlier) for creators whose own
    /// rate is high. That correlation is the selection which a raw comparison takes for an effect.
    /// </summary>
    private double[] ToolPlaces(double rateZ, RandomStream random)
    {
        var selection = world.Effects.ToolSelection;
        var common = selection * rateZ + Math.Sqrt(1 - selection * selection) * random.Normal();
        var places = new double[3];
        for (var i = 0; i < places.Length; i++)
            places[i] = NormalBelow(-(0.85 * common + Math.Sqrt(1 - 0.85 * 0.85) * random.Normal()));
        return places;
    }

    private static long Followers(RandomStream random)
    {
        var unit = random.Unit();
        var z = Math.Abs(random.Normal());
        if (unit < TailShare)
            return (long)(Tiers.MidFrom * 0.97 * Math.Exp(-1.1 * z)) + 300;
        if (unit < TailShare + MidShare)
            return (long)(Tiers.MidFrom * Math.Pow(10.0, 0.97 * random.Unit())) + 1500;
        return (long)(Tiers.HeadFrom * 1.03 * Math.Exp(0.9 * z));
    }

    private static double MeanPublishing(Tier tier) => tier switch { Tier.Tail => 4.6, Tier.Mid => 8.6, _ => 10.0 };

    /// <summary>The normal distribution function by the logistic approximation 1/(1+exp(−1.702 x)), exact to 0.01: enough for a rank.</summary>
    private static double NormalBelow(double x) => 1.0 / (1.0 + Math.Exp(-1.702 * x));
}
