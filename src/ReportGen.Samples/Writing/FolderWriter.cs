using ReportGen.Samples.Comments;
using ReportGen.Samples.Daily;
using ReportGen.Samples.Population;
using ReportGen.Samples.Sessions;
using ReportGen.Samples.Videos;

namespace ReportGen.Samples.Writing;

/// <summary>Writes creators, videos, days and comments as they are drawn, one video at a time.</summary>
internal sealed class FolderWriter(ISampleFiles files, CalendarQuarter quarter, ulong seed) : IDisposable
{
    private readonly CsvFile _creators = new(files, "creators.csv", "creator_id,name,category,tier,followers");
    private readonly CsvFile _videos = new(files, "videos.csv.gz",
        "video_id,creator_id,published_at,duration_seconds,formats,tools,anchor,first_hour_plays,first_hour_interactions");
    private readonly CsvFile _daily = new(files, "daily.csv.gz", "date,video_id,plays,likes,comments,shares");
    private readonly CsvFile _comments = new(files, "comments.csv.gz", "comment_id,video_id,user_id,created_at,text,kind");
    private readonly TierColumn _tiers = new(seed);

    public SampleCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public void Creator(Creator creator)
    {
        _creators.Text(creator.Id).Text(creator.Name).Text(Categories.All[creator.Category].Code);
        _creators.Text(_tiers.Of(creator)).Number(creator.Followers).EndRow();
        Counts = Counts with { Creators = Counts.Creators + 1 };
    }

    public void Video(VideoRecord record)
    {
        var video = record.Video;
        _videos.Text(video.Id).Text(video.Creator.Id).Time(video.PublishedAt).Number(video.DurationSeconds);
        _videos.Text(Codes.Of(video.Formats)).Text(Codes.Of(video.Tools)).Text(video.Anchored ? video.Creator.Anchor : "");
        _videos.Number(record.FirstHourPlays).Number(record.FirstHourInteractions).EndRow();
        var id = video.Id;
        foreach (var day in record.Days)
            _daily.Date(day.Day).Text(id).Number(day.Plays).Number(day.Likes).Number(day.Comments).Number(day.Shares).EndRow();
        var plays = record.Days.Where(day => day.Day <= quarter.EndDay).Sum(day => (long)day.Plays);
        Counts = Counts with { Videos = Counts.Videos + 1, Days = Counts.Days + record.Days.Count, Plays = Counts.Plays + plays };
    }

    public void Comment(Video video, Comment comment)
    {
        _comments.Text(Ids.Comment(video.Key, comment.Serial)).Text(video.Id).Text(comment.UserId).Time(comment.At);
        _comments.Text(comment.Text).Text(comment.Kind == CommentKind.Tool ? "tool" : "text").EndRow();
        Counts = Counts with { Comments = Counts.Comments + 1 };
    }

    /// <summary>Writes the viewings of all users; they are given user by user.</summary>
    public void Sessions(IEnumerable<KeyValuePair<int, IReadOnlyList<Viewing>>> byUser)
    {
        using var sessions = new CsvFile(files, "sessions.csv.gz", "user_id,video_id,started_at,watch_seconds,liked,commented,shared,followed");
        var rows = 0L;
        foreach (var (user, viewings) in byUser)
        {
            var id = Ids.User(user);
            foreach (var viewing in viewings)
            {
                Row(sessions, id, viewing);
                rows++;
            }
        }
        Counts = Counts with { Sessions = rows };
    }

    public void Dispose()
    {
        _creators.Dispose();
        _videos.Dispose();
        _daily.Dispose();
        _comments.Dispose();
    }

    private static void Row(CsvFile sessions, string user, Viewing viewing)
    {
        sessions.Text(user).Text(viewing.Video.Id).Time(viewing.StartedAt);
        _ = viewing.WatchSeconds is { } watch ? sessions.Number(watch) : sessions.Missing();
        sessions.Flag(viewing.Liked).Flag(viewing.Commented).Flag(viewing.Shared).Flag(viewing.Followed).EndRow();
    }
}
