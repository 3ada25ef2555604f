using System.Globalization;
using ReportGen.Indicators;
using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>
/// Where nothing is planted, a family of questions should lead to a claim in about 5 % of worlds. Headlines: 200 families, 10 expected, one standard deviation 3;
/// up to 19 pass (three standard deviations). Tables by group: over 2,000 families of one world each, but the families of a world hang together, so between 2.5 and 7.5 %.
/// </summary>
public sealed class ClaimRateTests
{
    private const int Worlds = 200;

    /// <summary>Indicators in whose headline and tables nothing differs in these worlds.</summary>
    private static readonly string[] Null =
    [
        "content_pool", "growth_decomposition", "growth_gap", "effective_comments", "drive_by_likes", "engagement_depth", "format_engagement", "tool_uplift",
    ];

    [Fact]
    public void Without_an_effect_about_one_family_in_twenty_makes_a_claim()
    {
        var found = ManyWorlds.Of(new WorldPlan(), new Asked(Worlds, [.. Null]) { PDraws = 1000 }, (_, set) => Count(set));
        var (headlines, families, claims) = (found.Count(f => f.Headline), found.Sum(f => f.Families), found.Sum(f => f.Claims));
        var report = string.Create(CultureInfo.InvariantCulture, $"headlines {headlines} of {Worlds}; tables {claims} of {families} ({(double)claims / families:P1}); by indicator {string.Join(", ", found.SelectMany(f => f.Where).GroupBy(w => w).Select(g => $"{g.Key} {g.Count()}"))}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(headlines is >= 2 and <= 19, report);
        Assert.True(families > 2000 && (double)claims / families is > 0.025 and < 0.075, report);
    }

    private static Found Count(IndicatorSet set)
    {
        var indicators = set.Indicators.Where(i => Null.Contains(i.Id)).ToArray();
        var tables = indicators.SelectMany(i => i.Groups.Select(g => (Name: i.Id + "." + g.Dimension, g.Members))).Where(t => t.Members.Any(m => m.Change?.P is not null)).ToArray();
        var claimed = tables.Where(t => t.Members.Any(m => m.Change is { Significant: true })).Select(t => t.Name).ToArray();
        var headline = indicators.Where(i => i.Headline.Change is { Significant: true }).Select(i => i.Id).ToArray();
        return new Found(headline.Length > 0, tables.Length, claimed.Length, [.. headline, .. claimed]);
    }

    private sealed record Found(bool Headline, int Families, int Claims, string[] Where);
}
