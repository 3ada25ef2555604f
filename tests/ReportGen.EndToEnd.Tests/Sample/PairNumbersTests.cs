using ReportGen.Indicators;
using ReportGen.Samples;
using static ReportGen.EndToEnd.Tests.Sample.PlainSql;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Numbers of users and creators of the sample quarter, recomputed from the CSV files by other SQL than the program's.</summary>
public sealed class PairNumbersTests(SampleResults sample) : IClassFixture<SampleResults>
{
    private const string Met = $"""
        (SELECT user_id, creator_id, day FROM {Comments} AS c UNION SELECT user_id, creator_id, day FROM {Sessions} AS s WHERE liked + commented + shared > 0)
        """;

    private const string MetEarlier = $"""
        (SELECT user_id, creator_id FROM {EarlierComments} AS c UNION SELECT user_id, creator_id FROM {EarlierSessions} AS s WHERE liked + commented + shared > 0)
        """;

    [Fact]
    public void Pairs_that_came_back()
    {
        var sql = $"""
            WITH m AS (SELECT *, row_number() OVER (PARTITION BY user_id, creator_id ORDER BY day) AS k, lead(day) OVER (PARTITION BY user_id, creator_id ORDER BY day) AS next FROM {Met}),
            f AS (SELECT m.*, (user_id, creator_id) IN (SELECT (user_id, creator_id) FROM {MetEarlier}) AS old FROM m WHERE k = 1 AND day <= DATE '2025-03-03')
            SELECT avg(CASE WHEN next - day <= 28 THEN 1.0 ELSE 0.0 END) FROM f GROUP BY old ORDER BY old
            """;
        var shares = Column(sql);
        Near(shares[0], sample["repeat_engagement"].Headline);
        Near(shares[1], sample["repeat_engagement"].Part("established_pairs"));
        var regulars = $"SELECT avg(CASE WHEN w >= 3 THEN 1.0 ELSE 0.0 END) FROM (SELECT count(DISTINCT date_trunc('week', day)) AS w FROM {Met} AS m WHERE day BETWEEN DATE '2025-01-06' AND DATE '2025-03-30' GROUP BY user_id, creator_id)";
        Near(Number(regulars), sample["repeat_engagement"].Part("regulars"));
    }

    [Fact]
    public void Likers_who_deepened()
    {
        var sql = $"""
            WITH a AS (SELECT user_id, creator_id, day, false AS deep FROM {Sessions} AS s WHERE liked = 1
                UNION ALL SELECT user_id, creator_id, day, true FROM {Sessions} AS s WHERE commented = 1 OR shared = 1 UNION ALL SELECT user_id, creator_id, day, true FROM {Comments} AS c),
            p AS (SELECT min(day) AS first, min(day) FILTER (WHERE deep) AS deep FROM a GROUP BY user_id, creator_id)
            SELECT avg(CASE WHEN deep <= first + 28 THEN 1.0 ELSE 0.0 END) FROM p WHERE first <= DATE '2025-03-03' AND (deep IS NULL OR deep > first)
            """;
        Near(Number(sql), sample["deepening"].Headline);
    }

    [Fact]
    public void Viewers_who_took_part()
    {
        const string Weeks = "day BETWEEN DATE '2025-01-06' AND DATE '2025-03-30'";
        Near(Number($"SELECT avg(a) FROM (SELECT max(CASE WHEN liked + commented + shared > 0 THEN 1.0 ELSE 0.0 END) AS a FROM {Sessions} AS s WHERE {Weeks} GROUP BY user_id, creator_id)"), sample["participation"].Headline);
        Near(Number($"SELECT avg(a) FROM (SELECT max(CASE WHEN liked + commented + shared > 0 THEN 1.0 ELSE 0.0 END) AS a FROM {Sessions} AS s WHERE {Weeks} GROUP BY user_id)"), sample["participation"].Part("users"));
        var weekly = Column($"SELECT avg(a) FROM (SELECT date_trunc('week', day) AS w, max(CASE WHEN liked + commented + shared > 0 THEN 1.0 ELSE 0.0 END) AS a FROM {Sessions} AS s WHERE {Weeks} GROUP BY user_id, creator_id, w) GROUP BY w ORDER BY w");
        Assert.Equal(weekly, sample["participation"].Weeks!.Current.Select(w => w.Value), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Watched_parts()
    {
        var part = $"SELECT least(1000, floor(watch_seconds * 1000 / duration_seconds)) AS part FROM {Sessions} AS s WHERE watch_seconds IS NOT NULL";
        Near(Number($"SELECT median(part) / 1000 FROM ({part})"), sample["attention"].Headline);
        Near(Number($"SELECT avg(CASE WHEN part >= 500 THEN 1.0 ELSE 0.0 END) FROM ({part})"), sample["attention"].Part("half_watched"));
        Near(Number($"SELECT count(*) FROM {Sessions} AS s WHERE watch_seconds IS NULL"), sample["attention"].Part("missing_watch"));
    }

    [Fact]
    public void Drive_by_likes_without_weights()
    {
        var sql = $"""
            WITH d AS (SELECT *, sum(watch_seconds) OVER w AS whole, count(*) FILTER (WHERE watch_seconds IS NULL) OVER w AS unknown FROM {Sessions} AS s WINDOW w AS (PARTITION BY user_id, video_id, day))
            SELECT sum(CASE WHEN liked = 1 AND commented + shared + followed = 0 AND unknown = 0 AND whole <= 3 AND whole < 0.9 * duration_seconds THEN 1 ELSE 0 END) / sum(liked + commented + shared) FROM d
            """;
        Near(Number(sql), sample["drive_by_likes"].Part("unweighted"));
    }

    /// <summary>As counted: creators with the same anchor on 3 videos in 3 weeks, pairs that began with a like alone, back to another video on one of the next 28 days.</summary>
    [Fact]
    public void Return_after_anchored_and_plain_videos()
    {
        var sql = $"""
            WITH s AS (SELECT *, row_number() OVER (PARTITION BY user_id, creator_id, liked + commented + shared > 0 ORDER BY started_at, video_id) AS k FROM {Sessions}),
            hooks AS (SELECT creator_id, anchor FROM {Videos} AS v WHERE anchor <> '' AND published BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'
                GROUP BY creator_id, anchor HAVING count(*) >= 3 AND count(DISTINCT date_trunc('week', published)) >= 3),
            f AS (SELECT * FROM s WHERE liked + commented + shared > 0 AND k = 1 AND commented + shared = 0 AND day <= DATE '2025-03-03' AND creator_id IN (SELECT creator_id FROM hooks)),
            r AS (SELECT f.user_id, f.creator_id, f.anchor, max(CASE WHEN s.video_id <> f.video_id AND s.day > f.day AND s.day <= f.day + 28 THEN 1.0 ELSE 0.0 END) AS back
                FROM f JOIN s USING (user_id, creator_id) GROUP BY f.user_id, f.creator_id, f.anchor)
            SELECT avg(back) FROM r WHERE anchor = '' OR (creator_id, anchor) IN (SELECT (creator_id, anchor) FROM hooks) GROUP BY anchor <> '' ORDER BY anchor <> ''
            """;
        var shares = Column(sql);
        Near(shares[0], sample["anchor_return"].Part("plain"));
        Near(shares[1], sample["anchor_return"].Part("anchored"));
        Near((shares[1] / shares[0]) - 1, sample["anchor_return"].Part("crude"));
    }

    /// <summary>The sample is made so that a liked hook draws back half as often again.</summary>
    [Fact]
    public void Planted_anchor_ratio_lies_inside_the_interval()
    {
        var planted = PlantedTruth.Of(new SampleRequest(1200, 21, new CalendarQuarter(2025, 1))).AnchorReturnRatio;
        Assert.True(sample["anchor_return"].Headline.Current!.Interval!.Contains(planted - 1));
    }

    private static void Near(double expected, Measure? actual) => Assert.Equal(expected, actual!.Current!.Value, 1e-9);
}
