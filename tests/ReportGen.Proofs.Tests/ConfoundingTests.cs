using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>
/// Creators who respond better take up tools more often (0.65 against 0.15); the tools themselves do 10 %. The raw difference must show the sum of both, as
/// worked out from the plan: an honest number that is no effect. The place for the estimates (b) to (d): a line each in <see cref="Expected"/>.
/// </summary>
public sealed class ConfoundingTests
{
    private const int Worlds = 60;

    private static readonly WorldPlan Plan = new() { UseAbove = 0.65, UseBelow = 0.15, ToolEffect = 0.10 };

    /// <summary>Part of <c>tool_uplift</c>, and what it should be on average.</summary>
    private static Dictionary<string, double> Expected => new() { ["raw"] = new Truth(Plan).RawUplift };

    [Fact]
    public void Estimates_are_as_biased_as_planted()
    {
        var expected = Expected;
        var seen = ManyWorlds.Of(Plan, new Asked(Worlds, "tool_uplift"), (_, set) => expected.Keys.ToDictionary(k => k, k => set.Find("tool_uplift")!.Part(k)!.Current?.Value ?? double.NaN));
        Assert.True(new Truth(Plan).RawUplift > 0.3, "confounding is planted");
        foreach (var (part, truth) in expected)
        {
            var mean = ManyWorlds.Mean(seen.Select(s => s[part]));
            Assert.True(mean.Meets(truth), $"{part}: {mean}, planted {truth}");
        }
    }
}
