using ReportGen.Indicators;
using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>What the ladder of uplift estimates shows where who uses tools is no accident: each removes what it says it removes, and no more.</summary>
public sealed class ConfoundingTests
{
    private const int Worlds = 200;

    /// <summary>Creators who respond better take up tools more often (0.65 against 0.15), in the newer quarter; the tools themselves do 10 %.</summary>
    private static readonly WorldPlan BetterOnes = new() { UseAbove = 0.65, UseBelow = 0.15, ToolEffect = 0.10, ToolsFrom = WorldPlan.First, Publishing = 2, Creators = 200, HasUsers = false, Attention = 1 };

    /// <summary>Tools follow good weeks and do nothing.</summary>
    private static readonly WorldPlan GoodWeeks = BetterOnes with { UseAbove = 0, UseBelow = 0, ToolEffect = 0, GoodWeeks = 0.3 };

    /// <summary>
    /// (a) and (b) show the sum of both, as worked out from the plan: an honest number that is no effect. (c) compares within bins of the rate before; here
    /// cells hold few creators, so there are two bins, which remove 64 % of such a difference (Cochran 1968); what is left is at most 40 %. (d) removes all of it, since it is a constant factor.
    /// </summary>
    [Fact]
    public void Estimates_are_as_biased_as_planted()
    {
        var seen = Measured(BetterOnes, "raw", "exposure_first", "stratified", "difference_in_differences");
        var (raw, effect) = (new Truth(BetterOnes).RawUplift, BetterOnes.ToolEffect);
        Assert.True(raw > effect + 0.2, "confounding is planted");
        Assert.True(seen["raw"].Meets(raw), $"raw {seen["raw"]}, planted {raw}");
        Assert.True(seen["exposure_first"].Meets(raw), $"exposure first {seen["exposure_first"]}, planted {raw}");
        Assert.True(seen["stratified"].Value - effect < 0.4 * (raw - effect) && seen["stratified"].Value > effect - 0.02, $"stratified {seen["stratified"]}, planted {effect}");
        Assert.True(seen["difference_in_differences"].Meets(effect), $"difference in differences {seen["difference_in_differences"]}, planted {effect}");
    }

    /// <summary>Use that follows good weeks: raw shows an effect where there is none, exposure first does not, and nothing is claimed.</summary>
    [Fact]
    public void Use_after_good_weeks_is_no_effect()
    {
        var seen = Measured(GoodWeeks, "raw", "exposure_first", "claim");
        Assert.True(seen["raw"].Value > 0.1, $"raw {seen["raw"]}");
        Assert.True(seen["exposure_first"].Meets(0), $"exposure first {seen["exposure_first"]}");
        Assert.True(seen["claim"].Value < 0.05, $"claims {seen["claim"]}");
    }

    private static Dictionary<string, MeanOfWorlds> Measured(WorldPlan plan, params string[] parts)
    {
        var seen = ManyWorlds.Of(plan, new Asked(Worlds, "tool_uplift"), (_, set) => parts.ToDictionary(k => k, k => Value(set.Find("tool_uplift")!, k)));
        var means = parts.ToDictionary(k => k, k => ManyWorlds.Mean(seen.Select(s => s[k])));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("; ", means));
        return means;
    }

    private static double Value(Indicator uplift, string part) =>
        part == "claim" ? uplift.Flags["claim"] ? 1 : 0 : uplift.Part(part)!.Current?.Value ?? double.NaN;
}
