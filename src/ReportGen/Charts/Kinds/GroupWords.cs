using ReportGen.Indicators;

namespace ReportGen.Charts.Kinds;

/// <summary>Names of groups' members, parts and week series.</summary>
internal static class GroupWords
{
    /// <summary>A member of a dimension.</summary>
    public static string Member(Scene scene, string dimension, string key) => dimension switch
    {
        "dose" or "count" => scene.Phrase("dose.tools", key),
        "seconds" => scene.Phrase("drive-by.seconds", key),
        _ => scene.Language.Label(Family(dimension), key),
    };

    /// <summary>A week series of an indicator; an empty key is its headline.</summary>
    public static string Series(Scene scene, Indicator indicator, string key)
    {
        if (key.Length == 0)
            return scene.Language.Label("indicator", indicator.Id);
        foreach (var (prefix, family) in new[] { ("share_", "format"), ("play_share_", "format"), ("use_", "tool"), ("tool_", "tier") })
        {
            var own = indicator.Id is "format_engagement" or "tool_adoption";
            if (own && key.StartsWith(prefix, StringComparison.Ordinal))
                return scene.Language.Label(family, key[prefix.Length..]);
        }

        return scene.Language.Label("series", key);
    }

    /// <summary>The unit of a week series, which has none of its own: counts of things, else that of shares.</summary>
    public static string SeriesUnit(Indicator indicator, string key) => key switch
    {
        "" => indicator.Id == "recommendation_fit" ? "fraction" : indicator.Headline.Unit, // its weeks are shares, its headline a slope
        "interactions" or "interactions_by_publication" or "creator_index_median" => "count",
        "treated_rate" or "control_rate" => "rate",
        _ => key.Contains("creators", StringComparison.Ordinal) || key.Contains("videos", StringComparison.Ordinal) ? "count" : "fraction",
    };

    /// <summary>Whether a measure is a contrast, whose value is its own change, held against no difference.</summary>
    public static bool IsContrast(Measure measure) =>
        measure is { Current: { } current, Change: { } change, Previous: null } && current.Value.Equals(change.Value);

    // Groups that are told apart by a word around the name of their members.
    private static string Family(string dimension)
    {
        if (dimension.StartsWith("format_", StringComparison.Ordinal))
            return "format";
        if (dimension.StartsWith("tool_", StringComparison.Ordinal))
            return "tool";
        if (dimension.StartsWith("balance_", StringComparison.Ordinal))
            return "balance";
        return dimension == "flow_videos" ? "flow" : dimension;
    }
}
