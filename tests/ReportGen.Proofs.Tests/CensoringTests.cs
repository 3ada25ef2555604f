using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>The newer quarter's export ends with the quarter: comments of its last videos are still to come.</summary>
public sealed class CensoringTests
{
    private const int Worlds = 200;

    private static readonly WorldPlan Plan = new() { DataUntil = WorldPlan.Last, Attention = 20, Decay = 8, Creators = 150 };

    /// <summary>Nothing changed. All comments so far per video fall, because the newest have had no time; at the age of seven days nothing does.</summary>
    [Fact]
    public void Videos_are_compared_at_one_age()
    {
        var seen = ManyWorlds.Of(Plan, new Asked(Worlds, "effective_comments"), (world, set) => new[]
        {
            set.Find("effective_comments")!.Headline.Change!.Value, (world.CommentsPerVideoSoFar[0] / world.CommentsPerVideoSoFar[1]) - 1,
        });
        var (fixedAge, soFar) = (ManyWorlds.Mean(seen.Select(s => s[0])), ManyWorlds.Mean(seen.Select(s => s[1])));
        Assert.True(soFar.Value < -0.02 && !soFar.Meets(0), soFar.ToString());
        Assert.True(fixedAge.Meets(0), fixedAge.ToString());
        Assert.True(fixedAge.Error < 0.02, fixedAge.ToString());
    }
}
