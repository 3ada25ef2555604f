using ReportGen.Indicators;
using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>What is said of the weekly line: nothing of a line that only fills up, "rose smoothly" of one that does.</summary>
public sealed class TrendTests
{
    private const int Worlds = 200;

    /// <summary>Videos are played for two weeks, so that week 1, which begins on the sixth day of the quarter, lives from older ones too.</summary>
    private static readonly WorldPlan Flat = new() { Creators = 100, HasUsers = false, Attention = 14, Decay = 5 };

    /// <summary>A sample that starts from nothing: with videos played for two months the line rises for weeks although nothing rises.</summary>
    private static readonly WorldPlan FillsUp = Flat with { HasPast = false, Attention = 60, Decay = 30, Creators = 60 };

    /// <summary>Ten per cent more videos a week.</summary>
    private static readonly WorldPlan Rising = Flat with { WeeklyGrowth = 0.10, Creators = 300 };

    /// <summary>No claim in any of 200 worlds, although in nearly all of them the slope's interval lies above 0: without the guard there would be something to claim.</summary>
    [Fact]
    public void A_line_that_only_fills_up_is_not_called_a_rise()
    {
        var seen = ManyWorlds.Of(FillsUp, Ask(Worlds), (_, set) => Line(set));
        Assert.All(seen, s => Assert.True(s.Guard));
        Assert.All(seen, s => Assert.False(s.RoseSmoothly || s.Claims));
        Assert.True(seen.Count(s => s.Slope > 0) >= 0.9 * Worlds, seen.Count(s => s.Slope > 0) + " rising lines");
    }

    /// <summary>
    /// Flat with a past: no guard, and no smooth rise but in one or two of 200 (ten of twelve weeks rising by chance alone: two in a hundred, with a slope clear of 0 fewer).
    /// The slope's interval holds 0 as often as it says: 95 %, by chance alone between 90 and 99 %.
    /// </summary>
    [Fact]
    public void A_flat_line_is_not_called_a_rise()
    {
        var seen = ManyWorlds.Of(Flat, Ask(Worlds), (_, set) => Line(set));
        Assert.All(seen, s => Assert.False(s.Guard));
        Assert.True(seen.Count(s => s.RoseSmoothly) <= 2, seen.Count(s => s.RoseSmoothly) + " of 200 rose");
        Assert.InRange(seen.Count(s => s.HoldsZero), 0.90 * Worlds, 0.99 * Worlds);
    }

    /// <summary>A rise is said in most worlds, so that silence above means something.</summary>
    [Fact]
    public void A_rising_line_is_called_a_rise()
    {
        var seen = ManyWorlds.Of(Rising, Ask(20), (_, set) => Line(set));
        Assert.All(seen, s => Assert.False(s.Guard));
        Assert.True(seen.Count(s => s.RoseSmoothly) >= 12, seen.Count(s => s.RoseSmoothly) + " of 20");
    }

    private static Asked Ask(int worlds) => new(worlds, "engagement_growth");

    private static WeeklyLine Line(IndicatorSet set)
    {
        var growth = set.Find("engagement_growth")!;
        var slope = growth.Part("level_trend")!;
        var claims = new[] { growth.Headline }.Concat(growth.Parts.Where(p => Trends.Contains(p.Key))).Any(m => m.Change is { Significant: true });
        return new WeeklyLine(growth.Flags["guard"], growth.Flags["rose_smoothly"], claims, slope.Current!.Interval!);
    }

    private static readonly string[] Trends = ["level", "level_trend", "acceleration", "acceleration_trend", "slope_without_holidays", "acceleration_without_holidays", "compound"];

    private sealed record WeeklyLine(bool Guard, bool RoseSmoothly, bool Claims, Interval Interval)
    {
        public double Slope => Interval.Lower;

        public bool HoldsZero => Interval.Contains(0);
    }
}
