using ReportGen.Data;

namespace ReportGen.Tests.Indicators;

/// <summary>Judges comments by rules 9 to 11 in the plainest way: every row is held against all others.</summary>
internal sealed class CommentWalk
{
    private const long Window = 604_800;
    private readonly Dictionary<string, long> _settings;
    private readonly CommentFact[] _all;
    private readonly CommentFact[] _judged;

    public CommentWalk(LoadedData data, Dictionary<string, long> settings)
    {
        _settings = settings;
        _all = [.. data.Engine.Query("SELECT comment, video, user_id, ts, day, verdict, hash, hash2, units, creator, published_ts, published_day FROM comments JOIN videos USING (video) ORDER BY ts, comment",
            new Dictionary<string, long>(), row => new CommentFact([.. Enumerable.Range(0, 12).Select(row.Int)]))];
        _judged = [.. _all.Where(c => c.PublishedDay >= settings["from_day"] && c.PublishedDay <= settings["to_day"] && c.PublishedDay + 7 <= settings["until"] && c.At >= c.PublishedAt && c.At < c.PublishedAt + Window)];
    }

    /// <summary>The rows of the result, as text.</summary>
    public string[] Lines() => [.. _judged.GroupBy(c => (c.Creator, Period: (c.PublishedDay - _settings["origin"]) / _settings["length"])).OrderBy(g => g.Key).Select(g => string.Join(',', Line(g.Key.Creator, g.Key.Period, [.. g])))];

    private long[] Line(long creator, long period, CommentFact[] comments)
    {
        // All copies that a user left under a video are judged as one, by the first of them and the most units.
        var firsts = comments.GroupBy(c => (c.Text, c.Video, c.User)).Select(copies => (First: copies.First(), Units: copies.Max(c => c.Units))).Where(g => g.First.Verdict is 0 or 8).ToArray();
        var states = firsts.Select(g => (g.First, g.Units, State: IsFlood(g.First) ? 10 : IsChain(g.First, g.Units) ? 11 : g.First.Verdict)).ToArray();
        var (floods, chains) = (states.Count(s => s.First.Verdict == 0 && s.State == 10), states.Count(s => s.First.Verdict == 0 && s.State == 11));
        var effective = states.Where(s => s.State == 0).ToArray();
        var near = states.Where(s => s.State is 0 or 8).ToArray();
        return [creator, period, .. Enumerable.Range(1, 8).Select(rule => comments.LongCount(c => c.Verdict == rule)), comments.LongCount(c => c.Verdict == 0) - floods - chains - effective.Length,
            floods, chains, effective.Length, near.LongCount(s => s.Units >= 2), near.LongCount(s => s.Units >= 3), effective.LongCount(s => s.Units >= 6),
            effective.Select(s => (s.First.Video, s.First.User)).Distinct().LongCount(), comments.LongCount(c => c.Day <= c.PublishedDay + 6)];
    }

    private bool IsFlood(CommentFact comment) => Near(comment).Where(c => c.User == comment.User).Select(c => c.Video).Distinct().Count() >= _settings["flood_videos"];

    private bool IsChain(CommentFact comment, long units) => units >= _settings["chain_units"]
        ? Near(comment).Select(c => c.User).Distinct().Count() >= _settings["chain_users"]
        : Near(comment).Count() > _settings["chain_limit"];

    /// <summary>All copies of a text on the days looked at, whatever their video and verdict.</summary>
    private IEnumerable<CommentFact> Near(CommentFact comment) => _all.Where(c => c.Text == comment.Text && c.Day >= _settings["from_day"] && c.Day <= _settings["to_day"] + 7);

    private sealed record CommentFact(long[] Numbers)
    {
        public long Video => Numbers[1];

        public long User => Numbers[2];

        public long At => Numbers[3];

        public long Day => Numbers[4];

        public long Verdict => Numbers[5];

        public (long, long) Text => (Numbers[6], Numbers[7]);

        public long Units => Numbers[8];

        public long Creator => Numbers[9];

        public long PublishedAt => Numbers[10];

        public long PublishedDay => Numbers[11];
    }
}
