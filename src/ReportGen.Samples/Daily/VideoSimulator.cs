using ReportGen.Samples.Comments;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>Draws the counts of a video, day by day. Comments are drawn first; their number on a day is the day's count.</summary>
internal sealed class VideoSimulator(World world, Demand demand, CommentMaker comments)
{
    private const int HourSeconds = 3600;

    /// <summary>The video's days from <paramref name="firstDay"/> to <paramref name="lastDay"/> with at least one play, and all its comments.</summary>
    public VideoRecord Run(Video video, int firstDay, int lastDay)
    {
        var written = comments.Write(video);
        var byDay = new int[video.Life];
        foreach (var comment in written)
            byDay[comment.Day - video.Day]++;
        var opening = demand.Open(video);
        var early = written.Count(c => c.At < video.PublishedAt + HourSeconds && c.Kind != CommentKind.Tool);
        var first = new DayCounts(video.Day, Math.Max(opening.Plays, early), opening.Likes, early, opening.Shares);
        var days = new List<DayCounts>(video.Life);
        for (var day = Math.Max(video.Day, firstDay); day <= Math.Min(video.LastDay, lastDay); day++)
        {
            var counts = Draw(video, day, byDay[day - video.Day], day == video.Day ? first : default);
            if (counts.Plays > 0)
                days.Add(counts);
        }
        return new VideoRecord(video, days, written, first.Plays, first.Likes + first.Shares + first.Comments);
    }

    /// <summary>Counts of a day on top of those that its first hour brought.</summary>
    private DayCounts Draw(Video video, int day, int comments, DayCounts first)
    {
        var random = new RandomStream(world.Seed, StreamKind.Counts, video.Key, day);
        var plays = Math.Max(random.Poisson(demand.LaterPlays(video, day)), comments - first.Comments);
        var rate = demand.Rate(video, day);
        var likes = Math.Min(plays, random.Poisson(plays * rate * (1.0 - video.ShareMix)));
        var shares = Math.Min(plays - likes, random.Poisson(plays * rate * video.ShareMix));
        return WithBought(video, new DayCounts(day, first.Plays + plays, first.Likes + likes, comments, first.Shares + shares));
    }

    /// <summary>Where likes were bought over the whole life, a day with plays has more likes than plays.</summary>
    private static DayCounts WithBought(Video video, DayCounts counts) =>
        video.Bought.OverPlays > 0 && counts.Plays > 0 ? counts with { Likes = 1 + (int)(counts.Plays * video.Bought.OverPlays) } : counts;
}
