using ReportGen.Indicators;
using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>What is said of the weekly line: nothing of a line that only fills up, "rose smoothly" of one that does.</summary>
public sealed class TrendTests
{
    private const int Worlds = 40;

    /// <summary>A sample that starts from nothing: with videos played for 25 days the line rises for weeks although nothing rises.</summary>
    private static readonly WorldPlan FillsUp = new() { HasPast = false, Attention = 25, Decay = 12, Creators = 100 };

    [Fact]
    public void A_line_that_only_fills_up_is_not_called_a_rise()
    {
        var seen = ManyWorlds.Of(FillsUp, Ask(Worlds), (_, set) => Line(set));
        Assert.All(seen, s => Assert.True(s.Guard));
        Assert.All(seen, s => Assert.False(s.RoseSmoothly));
        Assert.True(seen.Count(s => s.Slope > 0) == Worlds, "without the guard there would be something to claim");
    }

    /// <summary>Flat with a past: no guard, and no smooth rise in any of forty (ten of twelve weeks rising by chance alone: two in a hundred, with a slope clear of 0 fewer).</summary>
    [Fact]
    public void A_flat_line_is_not_called_a_rise()
    {
        var seen = ManyWorlds.Of(new WorldPlan { Creators = 100 }, Ask(Worlds), (_, set) => Line(set));
        Assert.All(seen, s => Assert.False(s.Guard));
        Assert.True(seen.Count(s => s.RoseSmoothly) <= 1);
    }

    /// <summary>Ten per cent more videos a week: it is said in most worlds, so that silence above means something.</summary>
    [Fact]
    public void A_rising_line_is_called_a_rise()
    {
        var seen = ManyWorlds.Of(new WorldPlan { WeeklyGrowth = 0.10, Creators = 300 }, Ask(20), (_, set) => Line(set));
        Assert.True(seen.Count(s => s.RoseSmoothly) >= 12, seen.Count(s => s.RoseSmoothly) + " of 20");
    }

    private static Asked Ask(int worlds) => new(worlds, "engagement_growth");

    private static WeeklyLine Line(IndicatorSet set)
    {
        var growth = set.Find("engagement_growth")!;
        return new WeeklyLine(growth.Flags["guard"], growth.Flags["rose_smoothly"], growth.Part("level")!.Current!.Interval!.Lower);
    }

    private sealed record WeeklyLine(bool Guard, bool RoseSmoothly, double Slope);
}
