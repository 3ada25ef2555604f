namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>A creator of a world.</summary>
/// <param name="Here">Whether in the older and in the newer quarter: one in twenty-five each joins or leaves.</param>
/// <param name="Tier">0 tail, 1 mid, 2 head.</param>
/// <param name="PublishRate">Videos a day.</param>
/// <param name="Reach">Factor of plays, mean 1.</param>
/// <param name="Response">Factor of interactions per play, mean 1.</param>
/// <param name="Talk">Factor of comments, mean 1, independent of reach.</param>
/// <param name="Change">Factor of comments in the newer quarter, mean 1.</param>
/// <param name="Leave">What is added to the chance that a lone like leaves.</param>
/// <param name="UsesTools">Whether two tools stand on most videos, in both quarters.</param>
internal sealed record WorldCreator(bool[] Here, int Tier, int Category, double PublishRate, double Reach, double Response, double Talk, double Change, double Leave, bool UsesTools)
{
    /// <summary>Deviation of the logarithm of <see cref="Response"/>.</summary>
    public const double ResponseDeviation = 0.25;

    public static WorldCreator[] Draw(WorldPlan plan, Chance chance) => [.. Enumerable.Range(0, plan.Creators).Select(i => One(plan, chance, i))];

    private static WorldCreator One(WorldPlan plan, Chance chance, int number)
    {
        var response = chance.Normal();
        var fate = chance.Between(0, 1);
        return new WorldCreator(
            [fate >= 0.04, fate < 0.96], number % 10 < 6 ? 1 : number % 10 < 9 ? 0 : 2, number % 3, chance.Between(0.04, 0.09), chance.Factor(0.5), Chance.Factor(ResponseDeviation, response),
            chance.Factor(0.6), chance.Factor(0.2), chance.Happens(0.5) ? 0.05 : -0.05, chance.Happens(response > 0 ? plan.UseAbove : plan.UseBelow));
    }
}
