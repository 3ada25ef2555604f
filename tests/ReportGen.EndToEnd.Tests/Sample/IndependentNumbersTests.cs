using ReportGen.Indicators;
using static ReportGen.EndToEnd.Tests.Sample.PlainSql;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>
/// Recomputes numbers of the sample quarter from the CSV files by DuckDB's own reader and plain SQL written here: nothing of the loading
/// or measuring side is used for the expected values.
/// </summary>
public sealed partial class IndependentNumbersTests(SampleResults sample) : IClassFixture<SampleResults>
{
    private const string Daily = """
        (SELECT * FROM read_csv('{Q4}/daily.csv.gz', types = {'video_id': 'VARCHAR'}) WHERE date < DATE '2025-01-01'
         UNION ALL SELECT * FROM read_csv('{Q1}/daily.csv.gz', types = {'video_id': 'VARCHAR'}))
        """;

    private const string OwnVideos = """
        (SELECT *, CAST(published_at AS DATE) AS day FROM read_csv('{Q1}/videos.csv.gz', types = {'video_id': 'VARCHAR', 'creator_id': 'VARCHAR'}))
        """;

    private const string Creators = "read_csv('{Q1}/creators.csv', types = {'creator_id': 'VARCHAR'})";

    private static readonly string Weekly = $"""
        SELECT date_trunc('week', date) AS week, sum(likes + comments + shares) AS i, sum(plays) AS p
        FROM {Daily} AS d WHERE date BETWEEN DATE '2024-12-30' AND DATE '2025-03-30' GROUP BY week ORDER BY week
        """;

    [Fact]
    public void Growth_rates_of_the_twelve_weeks()
    {
        var rates = Column($"SELECT i / lag(i) OVER (ORDER BY week) - 1 FROM ({Weekly}) QUALIFY lag(i) OVER (ORDER BY week) IS NOT NULL");
        var growth = sample["engagement_growth"];
        Assert.Equal(12, rates.Count);
        Assert.Equal(rates, growth.Weeks!.Current.Select(w => w.Value), (a, b) => Math.Abs(a - b) < 1e-9);
        Near(rates.Average(), growth.Headline.Current!.Value);
    }

    /// <summary>
    /// Whole quarters would differ in length (92 and 90 days) and hold other weekdays, so both sides are the twelve Monday weeks that lie inside:
    /// 7 October to 29 December 2024 and 6 January to 30 March 2025.
    /// </summary>
    [Fact]
    public void Parts_of_the_change_of_interactions()
    {
        string Sums(string from, string to) => $"SELECT sum(likes + comments + shares) AS i, sum(plays) AS p, count(DISTINCT video_id) FILTER (WHERE plays > 0) AS v FROM {Daily} AS d WHERE date BETWEEN DATE '{from}' AND DATE '{to}'";
        var sql = $"SELECT ln(b.i / a.i) FROM ({Sums("2024-10-07", "2024-12-29")}) AS a, ({Sums("2025-01-06", "2025-03-30")}) AS b";
        var whole = sample["growth_decomposition"];
        Near(Number(sql), whole.Headline.Current!.Value);
        Near(Number(sql.Replace("ln(b.i / a.i)", "ln((b.i / b.p) / (a.i / a.p))", StringComparison.Ordinal)), whole.Part("interactions_per_play")!.Current!.Value);
        Near(Number(sql.Replace("ln(b.i / a.i)", "ln(b.v / a.v)", StringComparison.Ordinal)), whole.Part("videos_played")!.Current!.Value);
        Near(Number(sql.Replace("ln(b.i / a.i)", "ln((b.p / b.v) / (a.p / a.v))", StringComparison.Ordinal)), whole.Part("plays_per_video")!.Current!.Value);
    }

    [Fact]
    public void Videos_published_by_week()
    {
        var counts = Column($"SELECT count(*) FROM {OwnVideos} AS v WHERE day BETWEEN DATE '2025-01-06' AND DATE '2025-03-30' GROUP BY date_trunc('week', day) ORDER BY date_trunc('week', day)");
        Assert.Equal(counts, sample["content_pool"].SeriesByWeek("videos_published")!.Current.Select(w => w.Value));
    }

    [Fact]
    public void Raw_difference_of_tool_users_in_mid_tier()
    {
        var sql = $"""
            WITH v AS (SELECT v.* FROM {OwnVideos} AS v JOIN {Creators} AS c USING (creator_id)
                WHERE day BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'
                AND coalesce(c.tier, CASE WHEN followers < 100000 THEN 'tail' WHEN followers < 1000000 THEN 'mid' ELSE 'head' END) = 'mid'),
            t AS (SELECT creator_id, video_id, day, unnest(string_split(tools, '|')) AS tool FROM v WHERE tools <> ''),
            n AS (SELECT creator_id, count(*) AS videos FROM v GROUP BY creator_id),
            home AS (SELECT creator_id, tool FROM t JOIN n USING (creator_id) GROUP BY creator_id, tool, videos
                HAVING count(DISTINCT video_id) >= 3 AND count(DISTINCT video_id) >= 0.2 * videos AND count(DISTINCT date_trunc('week', day)) >= 2),
            k AS (SELECT creator_id, count(home.tool) AS tools FROM n LEFT JOIN home USING (creator_id) WHERE videos >= 5 GROUP BY creator_id),
            r AS (SELECT creator_id, sum(first_hour_interactions) / sum(first_hour_plays) AS rate FROM v
                WHERE first_hour_plays IS NOT NULL AND first_hour_interactions IS NOT NULL GROUP BY creator_id HAVING sum(first_hour_plays) > 0)
            SELECT avg(rate) FILTER (WHERE tools >= 2) / avg(rate) FILTER (WHERE tools = 0) - 1 FROM k JOIN r USING (creator_id)
            """;
        Near(Number(sql), sample["tool_uplift"].Headline.Current!.Value);
    }

    [Fact]
    public void Shares_of_kinds_of_interaction()
    {
        var sql = $"SELECT sum(comments) / sum(likes + comments + shares) FROM {Daily} AS d WHERE date BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'";
        Near(Number(sql), sample["engagement_depth"].Part("comments")!.Current!.Value);
        Near(Number(sql.Replace("sum(comments) /", "sum(comments + shares) /", StringComparison.Ordinal)), sample["engagement_depth"].Headline.Current!.Value);
    }

    [Fact]
    public void Creators_whose_engagement_outran_plays()
    {
        var sql = $"""
            WITH d AS (SELECT creator_id, date < DATE '2025-01-01' AS old, sum(likes + comments + shares) AS i, sum(plays) AS p
                FROM {Daily} AS d JOIN (SELECT DISTINCT video_id, creator_id FROM {OwnVideos} AS v UNION SELECT DISTINCT video_id, creator_id
                    FROM read_csv('{"{Q4}"}/videos.csv.gz', types = {"{'video_id': 'VARCHAR', 'creator_id': 'VARCHAR'}"})) USING (video_id)
                WHERE date BETWEEN DATE '2024-10-01' AND DATE '2025-03-31' GROUP BY creator_id, old HAVING sum(plays) >= 1000),
            g AS (SELECT ln((b.i + 0.5) / b.p) - ln((a.i + 0.5) / a.p) AS g FROM d AS a JOIN d AS b USING (creator_id) WHERE a.old AND NOT b.old)
            SELECT avg(CASE WHEN g > 0 THEN 1.0 ELSE 0.0 END) FROM g
            """;
        Near(Number(sql), sample["growth_gap"].Headline.Current!.Value);
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-9);
}
