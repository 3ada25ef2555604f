namespace ReportGen.Proofs.Tests.Worlds;

/// <summary>What is true of the population of creators and users from which a plan's worlds are drawn, worked out from the plan.</summary>
internal sealed record Truth(WorldPlan Plan)
{
    /// <summary>Change of the share of interactions that are likes which leave: chance of a lone like × change of the chance to leave / chance of any interaction.</summary>
    public double DriveBy => -HalfWatched / (World.ViewerLikes + World.ViewerComments + World.ViewerShares);

    /// <summary>Change of the share of viewings at least half watched: all but those with a lone like that leave.</summary>
    public double HalfWatched => -World.ViewerLikes * (1 - World.ViewerComments) * (1 - World.ViewerShares) * (Plan.LeaveNow - Plan.LeaveBefore);

    /// <summary>Change of the share of comments and shares in interactions over the whole quarters.</summary>
    public double Depth => Share(Comments(WorldPlan.First, WorldPlan.Last)) - Share(World.CommentRate);

    /// <summary>Change of the logarithm of interactions over the Monday weeks.</summary>
    public double LogInteractions => Math.Log(All(Comments(WorldPlan.WeekOne, WorldPlan.WeeksEnd)) / All(World.CommentRate));

    /// <summary>
    /// Mean response of tool users over that of the others, times the tools' effect, less 1. Response is exp(σz − σ²/2): among z above 0 its mean is 2Φ(σ), below 2Φ(−σ).
    /// </summary>
    public double RawUplift
    {
        get
        {
            var above = 2 * Normal(WorldCreator.ResponseDeviation);
            var users = ((Plan.UseAbove * above) + (Plan.UseBelow * (2 - above))) / (Plan.UseAbove + Plan.UseBelow);
            var others = (((1 - Plan.UseAbove) * above) + ((1 - Plan.UseBelow) * (2 - above))) / (2 - Plan.UseAbove - Plan.UseBelow);
            return ((1 + Plan.ToolEffect) * users / others) - 1;
        }
    }

    /// <summary>Comments per play on days of the newer quarter: videos from before it are still played without the planted change.</summary>
    private double Comments(int from, int to)
    {
        var attention = Plan.AttentionByAge();
        var old = Enumerable.Range(from, to - from + 1).Sum(day => attention.Where((_, age) => day - age < WorldPlan.First).Sum()) / (to - from + 1);
        return World.CommentRate * (1 + ((1 - old) * Plan.CommentChange));
    }

    private static double All(double comments) => World.LikeRate + comments + World.ShareRate;

    private static double Share(double comments) => (comments + World.ShareRate) / All(comments);

    /// <summary>Distribution function of the normal distribution: ½ + φ(x) (x + x³/3 + x⁵/15 + …).</summary>
    private static double Normal(double x)
    {
        var (term, sum) = (x, x);
        for (var k = 3; k < 60; k += 2)
            sum += term *= x * x / k;
        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
