using static ReportGen.EndToEnd.Tests.Sample.PlainSql;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Tools, formats, fit and suspicious videos, recomputed.</summary>
public sealed partial class IndependentNumbersTests
{
    private const string EarlierVideos = """
        (SELECT *, CAST(published_at AS DATE) AS day FROM read_csv('{Q4}/videos.csv.gz', types = {'video_id': 'VARCHAR', 'creator_id': 'VARCHAR'}))
        """;

    private const string TierOf = "coalesce(c.tier, CASE WHEN followers < 100000 THEN 'tail' WHEN followers < 1000000 THEN 'mid' ELSE 'head' END)";

    /// <summary>now, earlier: videos of mid-tier creators (tier of 2025 Q1) published in each quarter; k, k0: videos, tools at home, videos with a tool, first-hour rate.</summary>
    private static readonly string MidTier = $"""
        mid AS (SELECT creator_id FROM {Creators} AS c WHERE {TierOf} = 'mid'),
        now AS (SELECT v.* FROM {OwnVideos} AS v JOIN mid USING (creator_id) WHERE day BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'),
        earlier AS (SELECT v.* FROM {EarlierVideos} AS v JOIN mid USING (creator_id) WHERE day BETWEEN DATE '2024-10-01' AND DATE '2024-12-31'),
        k AS ({Use("now")}), k0 AS ({Use("earlier")})
        """;

    /// <summary>Weeks 1 to 4 are 6 January to 2 February 2025; the response is that of videos from 3 February on.</summary>
    [Fact]
    public void Exposure_before_response()
    {
        var sql = $"""
            WITH {MidTier},
            e AS (SELECT * FROM now WHERE day BETWEEN DATE '2025-01-06' AND DATE '2025-02-02'),
            l AS (SELECT creator_id, count(*) AS later, sum(first_hour_interactions) / sum(first_hour_plays) AS rate FROM now WHERE day >= DATE '2025-02-03' GROUP BY creator_id),
            u AS (SELECT creator_id, tool FROM (SELECT creator_id, video_id, unnest(string_split(tools, '|')) AS tool FROM e WHERE tools <> '')
                GROUP BY creator_id, tool HAVING count(DISTINCT video_id) >= 2),
            x AS (SELECT creator_id, count(*) AS early, count(*) FILTER (WHERE tools <> '') AS with_tool FROM e GROUP BY creator_id),
            t AS (SELECT creator_id, count(*) AS tools FROM u GROUP BY creator_id)
            SELECT avg(rate) FILTER (WHERE coalesce(tools, 0) >= 2) / avg(rate) FILTER (WHERE with_tool = 0) - 1
            FROM x JOIN l USING (creator_id) LEFT JOIN t USING (creator_id) WHERE early >= 3 AND later >= 3
            """;
        Near(Number(sql), sample["tool_uplift"].Part("exposure_first")!.Current!.Value);
    }

    [Fact]
    public void Difference_in_differences_against_creators_who_never_use_tools()
    {
        var sql = $"""
            WITH {MidTier},
            b AS (SELECT k.rate AS r1, k0.rate AS r0, k.tools >= 2 AS adopts, k.with_tool + k0.with_tool = 0 AS never
                FROM k JOIN k0 USING (creator_id) WHERE k.videos >= 5 AND k0.videos >= 3 AND k0.tools = 0)
            SELECT (avg(r1) FILTER (WHERE adopts) / avg(r0) FILTER (WHERE adopts)) / (avg(r1) FILTER (WHERE never) / avg(r0) FILTER (WHERE never)) - 1 FROM b
            """;
        Near(Number(sql), sample["tool_uplift"].Part("difference_in_differences")!.Current!.Value);
    }

    [Fact]
    public void Change_of_rate_within_creators_and_formats()
    {
        var sql = $"""
            WITH all_videos AS (SELECT 1 AS q, video_id, creator_id, day, formats FROM {OwnVideos} AS v WHERE day BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'
                UNION ALL SELECT 0, video_id, creator_id, day, formats FROM {EarlierVideos} AS v WHERE day BETWEEN DATE '2024-10-01' AND DATE '2024-12-31'),
            c AS (SELECT q, creator_id, list_sort(string_split(coalesce(formats, ''), '|')) AS f, sum(likes + comments + shares) AS i, sum(plays) AS p
                FROM all_videos JOIN {Daily} AS d USING (video_id) WHERE date BETWEEN day AND day + 6 GROUP BY q, creator_id, f HAVING sum(plays) > 0),
            t AS (SELECT q, creator_id, sum(p) AS p FROM c GROUP BY q, creator_id), a AS (SELECT q, sum(i) AS i, sum(p) AS p FROM c GROUP BY q)
            SELECT WHAT
            """;
        const string change = "(SELECT i / p FROM a WHERE q = 1) - (SELECT i / p FROM a WHERE q = 0)";
        const string within = """
            sum((t0.p / (SELECT p FROM a WHERE q = 0) + t1.p / (SELECT p FROM a WHERE q = 1)) / 2 * (c0.p / t0.p + c1.p / t1.p) / 2 * (c1.i / c1.p - c0.i / c0.p))
            FROM c AS c0 JOIN c AS c1 ON c0.creator_id = c1.creator_id AND c0.f = c1.f AND c0.q = 0 AND c1.q = 1
            JOIN t AS t0 ON t0.creator_id = c0.creator_id AND t0.q = 0 JOIN t AS t1 ON t1.creator_id = c0.creator_id AND t1.q = 1
            """;
        var formats = sample["format_engagement"];
        Near(Number(sql.Replace("WHAT", change, StringComparison.Ordinal)), formats.Part("rate_change")!.Current!.Value);
        Near(Number(sql.Replace("WHAT", within, StringComparison.Ordinal)), formats.Part("within")!.Current!.Value);
        Near(formats.Part("rate_change")!.Current!.Value, new[] { "mix", "within", "between" }.Sum(k => formats.Part(k)!.Current!.Value));
    }

    /// <summary>Least squares on what the mean of category and week leaves: the normal equations of two variables, solved by hand.</summary>
    [Fact]
    public void Slope_of_later_plays_on_early_response()
    {
        var sql = $"""
            WITH v AS (SELECT v.*, c.category FROM {OwnVideos} AS v JOIN {Creators} AS c USING (creator_id) WHERE day BETWEEN DATE '2025-01-01' AND DATE '2025-03-31' AND first_hour_plays >= 50),
            l AS (SELECT video_id, sum(plays) AS plays FROM {Daily} AS d JOIN v USING (video_id) WHERE date BETWEEN day AND day + 6 GROUP BY video_id),
            r AS (SELECT category, date_trunc('week', day) AS week, ln((first_hour_interactions + 0.5) / (first_hour_plays + 1)) AS x, ln(first_hour_plays) AS z, ln(plays - first_hour_plays) AS y
                FROM v JOIN l USING (video_id) WHERE plays > first_hour_plays),
            d AS (SELECT x - avg(x) OVER w AS x, z - avg(z) OVER w AS z, y - avg(y) OVER w AS y FROM r WINDOW w AS (PARTITION BY category, week))
            SELECT (sum(z * z) * sum(x * y) - sum(x * z) * sum(z * y)) / (sum(x * x) * sum(z * z) - sum(x * z) * sum(x * z)) FROM d
            """;
        Near(Number(sql), sample["recommendation_fit"].Headline.Current!.Value);
    }

    [Fact]
    public void Suspicious_videos()
    {
        var sql = $"""
            WITH old AS (SELECT {TierOf} AS tier, first_hour_interactions / first_hour_plays AS rate
                FROM {EarlierVideos} AS v JOIN {Creators.Replace("{Q1}", "{Q4}", StringComparison.Ordinal)} AS c USING (creator_id)
                WHERE day BETWEEN DATE '2024-10-01' AND DATE '2024-12-31' AND first_hour_plays > 0),
            most AS (SELECT tier, quantile_cont(rate, 0.999) AS most FROM old GROUP BY tier),
            v AS (SELECT video_id, {TierOf} AS tier, CASE WHEN day >= DATE '2025-01-01' AND first_hour_plays > 0 THEN first_hour_interactions / first_hour_plays ELSE 0 END AS rate
                FROM {OwnVideos} AS v JOIN {Creators} AS c USING (creator_id) WHERE day <= DATE '2025-03-31'),
            d AS (SELECT video_id, sum(likes) > sum(plays) AS odd FROM {Daily} AS d WHERE date BETWEEN DATE '2025-01-01' AND DATE '2025-03-31' GROUP BY video_id)
            SELECT count(*) FROM v JOIN most USING (tier) LEFT JOIN d USING (video_id) WHERE rate > most OR coalesce(odd, false)
            """;
        Near(Number(sql), sample["suspicious_interactions"].Part("suspicious")!.Current!.Value);
    }

    /// <summary>By creator: videos, tools at home with, videos with a tool and first-hour rate.</summary>
    private static string Use(string videos) => $"""
        SELECT n.creator_id, n.videos, n.with_tool, n.rate, count(h.tool) AS tools FROM
            (SELECT creator_id, count(*) AS videos, count(*) FILTER (WHERE tools <> '') AS with_tool, sum(first_hour_interactions) / sum(first_hour_plays) AS rate FROM {videos} GROUP BY creator_id) AS n
            LEFT JOIN (SELECT creator_id, tool, count(DISTINCT video_id) AS used FROM (SELECT creator_id, video_id, day, unnest(string_split(tools, '|')) AS tool FROM {videos} WHERE tools <> '')
                GROUP BY creator_id, tool HAVING count(DISTINCT video_id) >= 3 AND count(DISTINCT date_trunc('week', day)) >= 2) AS h ON h.creator_id = n.creator_id AND h.used >= 0.2 * n.videos
        GROUP BY n.creator_id, n.videos, n.with_tool, n.rate
        """;
}
