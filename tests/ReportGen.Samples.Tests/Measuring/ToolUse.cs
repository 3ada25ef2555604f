using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Measuring;

/// <summary>First-hour rates by use of tools: mid-tier creators with enough videos in the quarter.</summary>
internal sealed class ToolUse
{
    public ToolUse(SampleFolder folder, int leastVideos = 5)
    {
        var tiers = folder.Creators.ToDictionary(c => c.Id, c => c.Tier, StringComparer.Ordinal);
        var creators = Measure.Published(folder).GroupBy(v => v.Creator)
            .Where(g => tiers[g.Key] == "mid" && g.Count() >= leastVideos)
            .Select(g => new { Id = g.Key, Home = AtHome([.. g]), Any = g.Any(v => v.Tools.Length > 0), Rate = g.Sum(v => (double)v.FirstHourInteractions) / g.Sum(v => (double)v.FirstHourPlays) })
            .ToList();
        All = creators.ToDictionary(c => c.Id, c => c.Rate, StringComparer.Ordinal);
        Users = creators.Where(c => c.Home >= 2).ToDictionary(c => c.Id, c => c.Rate, StringComparer.Ordinal);
        None = creators.Where(c => !c.Any).ToDictionary(c => c.Id, c => c.Rate, StringComparer.Ordinal);
        NotAtHome = creators.Where(c => c.Home == 0).ToDictionary(c => c.Id, c => c.Rate, StringComparer.Ordinal);
        One = creators.Where(c => c.Home == 1).ToDictionary(c => c.Id, c => c.Rate, StringComparer.Ordinal);
    }

    /// <summary>First-hour rate of all of them.</summary>
    public Dictionary<string, double> All { get; }

    /// <summary>First-hour rate of creators at home with two tools or more.</summary>
    public Dictionary<string, double> Users { get; }

    /// <summary>First-hour rate of creators without any tool on any video.</summary>
    public Dictionary<string, double> None { get; }

    public Dictionary<string, double> NotAtHome { get; }

    public Dictionary<string, double> One { get; }

    public double Ratio => Users.Values.Average() / None.Values.Average();

    /// <summary>Tools used in at least 3 videos, 20 % of the videos and 2 weeks.</summary>
    public static int AtHome(IReadOnlyList<VideoRow> videos) =>
        videos.SelectMany(v => v.Tools.Split('|', StringSplitOptions.RemoveEmptyEntries), (v, tool) => (tool, v)).GroupBy(use => use.tool)
            .Count(use => use.Count() >= 3 && use.Count() >= 0.2 * videos.Count
                && use.Select(u => DateOnly.FromDateTime(u.v.PublishedAt).DayNumber / 7).Distinct().Count() >= 2);
}
