using ReportGen.Samples.Comments;
using ReportGen.Samples.Randomness;
using ReportGen.Samples.Truth;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Daily;

/// <summary>Draws the counts of a video, day by day. Comments are drawn first; their number on a day is the day's count.</summary>
internal sealed class VideoSimulator(World world, Demand demand, CommentMaker comments)
{
    private const int FirstHour = 3600;

    /// <summary>The video's days from <paramref name="firstDay"/> to <paramref name="lastDay"/> with at least one play, and all its comments.</summary>
    public VideoRecord Run(Video video, int firstDay, int lastDay)
    {
        var written = comments.Write(video);
        var byDay = new int[video.Life];
        foreach (var comment in written)
            byDay[comment.Day - video.Day]++;
        var opening = Open(video, written);
        var days = new List<DayCounts>(video.Life);
        for (var day = Math.Max(video.Day, firstDay); day <= Math.Min(video.LastDay, lastDay); day++)
        {
            var counts = Draw(video, day, byDay[day - video.Day], day == video.Day ? opening : default);
            if (counts.Plays > 0)
                days.Add(counts);
        }
        return new VideoRecord(video, days, written, opening.Plays, opening.Likes + opening.Shares + opening.Comments);
    }

    /// <summary>The first hour. It does not depend on the day's demand, so that a video reads the same in the folder of every quarter that holds it.</summary>
    private Opening Open(Video video, IReadOnlyList<Comment> written)
    {
        var random = new RandomStream(world.Seed, StreamKind.Counts, video.Key);
        var early = written.Count(c => c.At < video.PublishedAt + FirstHour && c.Kind != CommentKind.Tool);
        var plays = Math.Max(random.Poisson(Demand.FirstHourPlays(video)), Math.Max(1, early));
        var rate = demand.Rate(video, video.Day) * video.FirstHourFactor;
        var likes = Math.Min(plays, random.Poisson(plays * rate * (1.0 - video.ShareMix)));
        var shares = Math.Min(plays - likes, random.Poisson(plays * rate * video.ShareMix));
        return new Opening(plays, likes, early, shares);
    }

    private DayCounts Draw(Video video, int day, int comments, Opening opening)
    {
        var random = new RandomStream(world.Seed, StreamKind.Counts, video.Key, day);
        var expected = demand.Plays(video, day) - (opening.Plays > 0 ? Demand.FirstHourPlays(video) : 0.0);
        var plays = Math.Max(random.Poisson(expected), comments - opening.Comments);
        var rate = demand.Rate(video, day);
        var likes = Math.Min(plays, random.Poisson(plays * rate * (1.0 - video.ShareMix)));
        var shares = Math.Min(plays - likes, random.Poisson(plays * rate * video.ShareMix));
        return new DayCounts(day, opening.Plays + plays, opening.Likes + likes, comments, opening.Shares + shares);
    }

    private readonly record struct Opening(int Plays, int Likes, int Comments, int Shares);
}
