using System.Collections.Immutable;
using System.Globalization;
using ReportGen.Data;
using ReportGen.Data.Comments;
using ReportGen.Indicators;

namespace ReportGen.Tests.Indicators;

/// <summary>Two quarters, 2024 Q4 and 2025 Q1, filled by hand. 2025-01-06 is day 20094, the Monday of week 1; the base week starts on day 20087.</summary>
internal sealed class TinyQuarters : IDisposable
{
    public const int First = 20089, Last = 20178, WeekOne = 20094, Base = 20087, PreviousFirst = 19997, PreviousWeekOne = 20003;

    private readonly TestEngine _engine = new();
    private int _videos;
    private int _comments;

    public ImmutableArray<string> Tables { get; set; } = ["creators", "videos", "daily", "comments", "sessions"];

    public ImmutableArray<CaseRequest> Cases { get; set; } = [];

    public string Sampling { get; set; } = "users";

    public double? Share { get; set; }

    public ImmutableArray<Holiday> Holidays { get; set; } = [];

    public CommentRuleSettings Rules { get; set; } = new(1);

    public LabelledComments? Labelled { get; set; }

    public bool Synthetic { get; set; }

    public bool WithPrevious { get; set; } = true;

    public int Creators { get; private set; }

    /// <summary>Adds a creator to both quarters; tier 0 tail, 1 mid, 2 head.</summary>
    public int Creator(int tier = 1, int category = 0)
    {
        _engine.Insert("creators", "quarter, creator, category, tier, followers", [.. new[] { 0, 1 }.Select(q => Row(q, Creators, category, tier, 1000))]);
        return Creators++;
    }

    /// <summary>Adds a video published at midnight of a day.</summary>
    public int Video(int creator, int day, long firstPlays = -1, long firstInteractions = -1, int anchor = -1)
    {
        _engine.Insert("videos", "video, creator, published_day, published_ts, duration, first_hour_plays, first_hour_interactions, anchor", [Row(_videos, creator, day, day * 86400L, 60, firstPlays, firstInteractions, anchor)]);
        return _videos++;
    }

    public void Daily(int video, int day, long plays, long likes, long comments = 0, long shares = 0) =>
        _engine.Insert("daily", "video, day, plays, likes, comments, shares", [Row(video, day, plays, likes, comments, shares)]);

    public void Comment(int video, int user, int day, int verdict = 0, long hash = -1, int secondsLater = 3600)
    {
        _engine.Insert("comments", "comment, video, user_id, ts, day, verdict, hash, units", [Row(_comments, video, user, (day * 86400L) + secondsLater, day, verdict, hash < 0 ? 1_000_000 + _comments : hash, 6)]);
        _comments++;
    }

    public void Viewing(int user, int video, int day, int watchMs, int liked = 0, int commented = 0, int shared = 0) =>
        _engine.Insert("sessions", "user_id, video, day, ts, watch_ms, liked, commented, shared", [Row(user, video, day, day * 86400L, watchMs, liked, commented, shared)]);

    public void Tool(int video, int tool) => _engine.Insert("video_tools", "video, tool", [Row(video, tool)]);

    public void Format(int video, int format) => _engine.Insert("video_formats", "video, format", [Row(video, format)]);

    public IndicatorSet Measure(int threads = 2)
    {
        var settings = new MeasureSettings(5) { Draws = 200, PDraws = 400, Threads = threads };
        return Measurer.Measure(Loaded(), settings, null, TestContext.Current.CancellationToken);
    }

    public Indicator Measure(string id) => Measure().Find(id)!;

    public void Dispose() => _engine.Dispose();

    private LoadedData Loaded()
    {
        var names = new DimensionNames([.. Enumerable.Range(0, Creators).Select(i => "c" + i)], [.. Enumerable.Range(0, Creators).Select(i => "名" + i)], ["food", "craft"], ["poll_sticker", "progress_bar"], ["talk", "process"], ["dinner", "quiz"]) { Users = 100 };
        var now = new QuarterFacts(new QuarterCalendar(new QuarterId(2025, 1), Last + 7), "快手", "test") { IsSynthetic = Synthetic, Tables = Tables, Cases = Cases, SessionSampling = Sampling, SessionShare = Share, Holidays = Holidays };
        var before = new QuarterFacts(new QuarterCalendar(new QuarterId(2024, 4), First + 6), "快手", "test") { Tables = Tables, SessionSampling = Sampling, SessionShare = Share };
        return new LoadedData(_engine, now, WithPrevious ? before : null, names, new LoadReport([], [])) { CommentRules = Rules, Labelled = Labelled };
    }

    private static string Row(params long[] values) => string.Join(", ", values.Select(v => v.ToString(CultureInfo.InvariantCulture)));
}
