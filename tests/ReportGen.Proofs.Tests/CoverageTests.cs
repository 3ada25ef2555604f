using System.Globalization;
using ReportGen.Indicators;
using ReportGen.Proofs.Tests.Worlds;

namespace ReportGen.Proofs.Tests;

/// <summary>
/// How often intervals of changes hold what is planted, over 200 worlds of 160 creators. By chance alone the share of 200 differs from the true coverage by
/// 0.019 where that is 0.92 and by 0.012 where it is 0.97 (one standard deviation, binomial). So a single number must lie between 0.92 − 2.6 · 0.019 = 0.87 and
/// 0.97 + 2.6 · 0.012 = 1.00; all numbers together, over 2,000 intervals, between 0.92 and 0.97 as they stand.
/// </summary>
public sealed class CoverageTests
{
    private const int Worlds = 200;

    private static readonly WorldPlan Plan = new() { CommentChange = 0.187, LeaveBefore = 0.40, LeaveNow = 0.33, FormatEffect = 0.15, ToolEffect = 0.25 };

    [Fact]
    public void Intervals_of_changes_hold_the_planted_truth()
    {
        var expected = Expected(new Truth(Plan));
        var held = ManyWorlds.Of(Plan, new Asked(Worlds, [.. expected.Select(e => e.Indicator).Distinct()]), (_, set) => expected.Select(e => Holds(set, e)).ToArray());
        var shares = expected.Select((_, k) => held.Average(h => h[k] ? 1.0 : 0)).ToArray();
        var report = string.Join("; ", expected.Select((e, k) => string.Create(CultureInfo.InvariantCulture, $"{e.Indicator}.{e.Part ?? "headline"} {shares[k]:F3}"))) + $"; all {shares.Average():F3}";
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.All(shares, share => Assert.True(share is >= 0.87 and <= 1, report));
        Assert.True(shares.Average() is >= 0.92 and <= 0.97, report);
    }

    private static Planted[] Expected(Truth truth) =>
    [
        new("effective_comments", null, Plan.CommentChange), new("effective_comments", "same_creators", Plan.CommentChange), new("effective_comments", "ratio_of_sums", Plan.CommentChange),
        new("drive_by_likes", null, truth.DriveBy), new("engagement_depth", null, truth.Depth), new("attention", "half_watched", truth.HalfWatched),
        new("participation", null, 0), new("participation", "creator_mean", 0), new("participation", "rate_of_viewings", 0), new("recommendation_fit", null, 0), new("recommendation_fit", "engaged_viewings", 0),
        new("growth_decomposition", null, truth.LogInteractions), new("growth_decomposition", "interactions_per_play", truth.LogInteractions), new("growth_decomposition", "plays_per_video", 0),
        new("growth_decomposition", "videos_played", 0), new("format_engagement", null, Plan.FormatEffect), new("tool_uplift", "raw", truth.RawUplift),
    ];

    private static bool Holds(IndicatorSet set, Planted planted)
    {
        var indicator = set.Find(planted.Indicator)!;
        var measure = planted.Part is null ? indicator.Headline : indicator.Part(planted.Part)!;
        return measure.Change!.Interval!.Contains(planted.Value);
    }

    private sealed record Planted(string Indicator, string? Part, double Value);
}
