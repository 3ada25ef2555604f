using ReportGen.Samples.Comments;
using ReportGen.Samples.Tests.Support;

namespace ReportGen.Samples.Tests.Measuring;

/// <summary>Plain readings of the indicators, with loops and dictionaries, on one folder.</summary>
internal static class Measure
{
    /// <summary>Interactions by Monday, days inside the quarter only.</summary>
    public static SortedDictionary<DateOnly, long> WeeklyInteractions(params SampleFolder[] folders)
    {
        var weeks = new SortedDictionary<DateOnly, long>();
        foreach (var folder in folders)
        {
            foreach (var day in folder.Days.Where(d => d.Date >= folder.Quarter.Start && d.Date <= folder.Quarter.End))
            {
                var monday = day.Date.AddDays(-(((int)day.Date.DayOfWeek + 6) % 7));
                weeks[monday] = weeks.GetValueOrDefault(monday) + day.Interactions;
            }
        }
        return weeks;
    }

    /// <summary>Mean over creators of effective comments in 7 × 24 h per video published in the quarter.</summary>
    public static double EffectiveComments(SampleFolder folder, Dictionary<string, CommentKind> kinds, IReadOnlySet<string>? creators = null) =>
        EffectiveByCreator(folder, kinds).Where(c => creators is null || creators.Contains(c.Key)).Average(c => c.Value);

    public static Dictionary<string, double> EffectiveByCreator(SampleFolder folder, Dictionary<string, CommentKind> kinds)
    {
        var videos = Published(folder).ToDictionary(v => v.Id, StringComparer.Ordinal);
        var effective = folder.Comments
            .Where(c => kinds[c.Id] == CommentKind.Effective && videos.TryGetValue(c.Video, out var v) && c.At < v.PublishedAt.AddDays(7))
            .GroupBy(c => videos[c.Video].Creator).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return videos.Values.GroupBy(v => v.Creator)
            .ToDictionary(g => g.Key, g => effective.GetValueOrDefault(g.Key) / (double)g.Count(), StringComparer.Ordinal);
    }

    public static IEnumerable<VideoRow> Published(SampleFolder folder) =>
        folder.Videos.Where(v => DateOnly.FromDateTime(v.PublishedAt) >= folder.Quarter.Start);

    /// <summary>Drive-by likes over likes, comments and shares of the viewings in the quarter.</summary>
    public static double DriveBy(SampleFolder folder)
    {
        var rows = InQuarter(folder).ToList();
        var durations = folder.Videos.ToDictionary(v => v.Id, v => v.Duration, StringComparer.Ordinal);
        var drive = rows.Count(s => s.Liked && !s.Commented && !s.Shared && !s.Followed && s.Watch is { } w && w <= 3 && w < 0.9 * durations[s.Video]);
        var all = rows.Sum(s => (s.Liked ? 1 : 0) + (s.Commented ? 1 : 0) + (s.Shared ? 1 : 0));
        return drive / (double)all;
    }

    public static IEnumerable<SessionRow> InQuarter(SampleFolder folder) =>
        folder.Sessions.Where(s => DateOnly.FromDateTime(s.At) is var d && d >= folder.Quarter.Start && d <= folder.Quarter.End);

    /// <summary>Interactions over plays of each creator with at least 1,000 plays in the quarter.</summary>
    public static Dictionary<string, double> Rates(SampleFolder folder)
    {
        var creators = folder.Videos.ToDictionary(v => v.Id, v => v.Creator, StringComparer.Ordinal);
        return folder.Days.Where(d => d.Date <= folder.Quarter.End).GroupBy(d => creators[d.Video])
            .Select(g => (g.Key, Plays: g.Sum(d => (long)d.Plays), Sum: g.Sum(d => (long)d.Interactions)))
            .Where(c => c.Plays >= 1000).ToDictionary(c => c.Key, c => (c.Sum + 0.5) / c.Plays, StringComparer.Ordinal);
    }

    /// <summary>Natural logs of the ratio of rates between two quarters, by creator.</summary>
    public static IReadOnlyList<double> GrowthGaps(SampleFolder before, SampleFolder now)
    {
        var earlier = Rates(before);
        return [.. Rates(now).Where(c => earlier.ContainsKey(c.Key)).Select(c => Math.Log(c.Value / earlier[c.Key]))];
    }

    /// <summary>Interactions and plays of a video on the day of publication and the next 6.</summary>
    public static Dictionary<string, WeekCounts> FirstWeek(SampleFolder folder)
    {
        var published = Published(folder).ToDictionary(v => v.Id, v => DateOnly.FromDateTime(v.PublishedAt), StringComparer.Ordinal);
        return folder.Days.Where(d => published.TryGetValue(d.Video, out var day) && d.Date < day.AddDays(7)).GroupBy(d => d.Video)
            .ToDictionary(g => g.Key, g => new WeekCounts(
                g.Sum(d => (double)d.Plays), g.Sum(d => (double)d.Likes), g.Sum(d => (double)d.Comments), g.Sum(d => (double)d.Shares)), StringComparer.Ordinal);
    }

    /// <summary>Within creators who use both: mean over creators of ln(rate of videos in a shared format / rate of their other videos), as a ratio.</summary>
    public static double FormatRatio(SampleFolder folder)
    {
        var counts = FirstWeek(folder);
        var logs = Published(folder).GroupBy(v => v.Creator).Select(g => g.ToLookup(v => v.Formats.Contains("process", StringComparison.Ordinal) || v.Formats.Contains("scene", StringComparison.Ordinal)))
            .Where(l => l[true].Any() && l[false].Any())
            .Select(l => Math.Log(Rate(l[true], counts) / Rate(l[false], counts))).Where(double.IsFinite).ToList();
        return Math.Exp(logs.Average());
    }

    private static double Rate(IEnumerable<VideoRow> videos, Dictionary<string, WeekCounts> counts)
    {
        var found = videos.Where(v => counts.ContainsKey(v.Id)).Select(v => counts[v.Id]).ToList();
        return found.Sum(c => c.Interactions) / found.Sum(c => c.Plays);
    }

    /// <summary>Pairs of user and creator that come back within 28 days of their first day, over pairs whose first day lies 28 days before the end.</summary>
    public static double Repeat(SampleFolder folder, IEnumerable<(string User, string Video, DateTime At)> contacts)
    {
        var creators = folder.Videos.ToDictionary(v => v.Id, v => v.Creator, StringComparer.Ordinal);
        var last = folder.Quarter.End.AddDays(-28);
        var pairs = contacts.Select(c => (c.User, Creator: creators[c.Video], Day: DateOnly.FromDateTime(c.At)))
            .Where(c => c.User != c.Creator && c.Day >= folder.Quarter.Start && c.Day <= folder.Quarter.End)
            .GroupBy(c => (c.User, c.Creator)).Select(g => g.Select(c => c.Day).Distinct().Order().Take(2).ToList())
            .Where(days => days[0] <= last).ToList();
        return pairs.Count(days => days.Count > 1 && days[1] <= days[0].AddDays(28)) / (double)pairs.Count;
    }
}

internal sealed record WeekCounts(double Plays, double Likes, double Comments, double Shares)
{
    public double Interactions => Likes + Comments + Shares;
}
