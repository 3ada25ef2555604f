using System.Collections.Immutable;
using ReportGen.Charts.Rows;
using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Dumbbell charts: parts of interactions, thresholds of seconds.</summary>
internal static class Dumbbells
{
    // Shares of one whole move against each other by necessity: none is an exception.
    private const string PartsOfOneKey = "depth.alt";
    private static readonly ImmutableArray<string> _depthParts = ["likes", "comments", "shares"];

    /// <summary>Likes, comments and shares as shares of interactions.</summary>
    public static Chart DrawDepthShares(Scene scene)
    {
        var indicator = scene.Find("engagement_depth");
        return Draw(scene, indicator, [.. _depthParts.Select(k => DumbbellRow.Of(scene.Language.Label("part", k), indicator?.Part(k)))], PartsOfOneKey);
    }

    /// <summary>The share of likes that follow a drive-by view, for each threshold of seconds.</summary>
    public static Chart DrawDriveBySeconds(Scene scene)
    {
        var indicator = scene.Find("drive_by_likes");
        var rows = (indicator?.Group("seconds") ?? []).Select(m => DumbbellRow.Of(scene.Phrase("drive-by.seconds", m.Key), m));
        return Draw(scene, indicator, [.. rows], "drive-by.alt");
    }

    /// <summary>Draws rows, the whole first where there is one.</summary>
    public static Chart Draw(Scene scene, Indicator? indicator, ImmutableArray<DumbbellRow?> candidates, string alternateKey)
    {
        var rows = candidates.OfType<DumbbellRow>().ToImmutableArray();
        if (!rows.Any(r => !r.Total))
            return scene.Unavailable(indicator);
        var format = scene.Format(rows[0].Measure.Unit);
        var parts = rows.Select(r => r.Previous is { } previous
            ? scene.Phrase("dumbbell.alt-row", r.Label, format.Value(scene.Language, previous), format.Value(scene.Language, r.Current))
            : scene.Phrase("dumbbell.alt-row-current", r.Label, format.Value(scene.Language, r.Current)));
        var alternate = scene.Phrase(
            alternateKey, scene.Language.Label("indicator", indicator!.Id), scene.CurrentName, string.Join(scene.Phrase("list-separator"), parts));
        return new DumbbellChart(scene, rows, format, markExceptions: alternateKey != PartsOfOneKey).Draw(alternate);
    }
}
