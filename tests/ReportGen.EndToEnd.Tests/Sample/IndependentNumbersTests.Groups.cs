using static ReportGen.EndToEnd.Tests.Sample.PlainSql;

namespace ReportGen.EndToEnd.Tests.Sample;

/// <summary>Adoption by tool and tier, formats held against each other within creators, and strata of like creators, recomputed.</summary>
public sealed partial class IndependentNumbersTests
{
    private static readonly string AllTiers = $"""
        q AS (SELECT v.* FROM {OwnVideos} AS v WHERE day BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'),
        k AS ({Use("q")}), a AS (SELECT k.*, {TierOf} AS tier FROM k JOIN {Creators} AS c USING (creator_id))
        """;

    [Theory]
    [InlineData("poll_sticker")]
    [InlineData("comment_props")]
    [InlineData("progress_bar")]
    public void Creators_at_home_with_a_tool(string tool)
    {
        var sql = $"""
            WITH {AllTiers},
            t AS (SELECT creator_id, count(DISTINCT video_id) AS used FROM (SELECT creator_id, video_id, day, unnest(string_split(tools, '|')) AS tool FROM q WHERE tools <> '')
                WHERE tool = '{tool}' GROUP BY creator_id HAVING count(DISTINCT video_id) >= 3 AND count(DISTINCT date_trunc('week', day)) >= 2)
            SELECT count(*) FILTER (WHERE used >= 0.2 * videos) / count(*) FROM a LEFT JOIN t USING (creator_id)
            """;
        Near(Number(sql), sample["tool_adoption"].Group("tool").Single(m => m.Key == tool).Current!.Value);
    }

    [Fact]
    public void Creators_at_home_with_any_tool_and_the_gap_of_the_head_tier()
    {
        var adoption = sample["tool_adoption"];
        Near(Number($"WITH {AllTiers} SELECT avg(CASE WHEN tools > 0 THEN 1.0 ELSE 0.0 END) FROM a"), adoption.Headline.Current!.Value);
        Near(
            Number($"WITH {AllTiers} SELECT avg(CASE WHEN tools > 0 THEN 1.0 ELSE 0.0 END) FILTER (WHERE tier = 'head') - avg(CASE WHEN tools > 0 THEN 1.0 ELSE 0.0 END) FILTER (WHERE tier <> 'head') FROM a"),
            adoption.Part("gap")!.Current!.Value);
    }

    /// <summary>Mean over creators with plays on both kinds: rate of the videos with the format over the rate of those without.</summary>
    [Theory]
    [InlineData("'process', 'scene'", null)]
    [InlineData("'talk'", "talk")]
    [InlineData("'skit'", "skit")]
    public void Formats_within_creators(string formats, string? key)
    {
        var sql = $"""
            WITH v AS (SELECT video_id, creator_id, day, list_has_any(string_split(coalesce(formats, ''), '|'), [{formats}]) AS focal
                FROM {OwnVideos} AS v WHERE day BETWEEN DATE '2025-01-01' AND DATE '2025-03-31'),
            s AS (SELECT creator_id, focal, sum(likes + comments + shares) AS i, sum(plays) AS p FROM v JOIN {Daily} AS d USING (video_id)
                WHERE date BETWEEN day AND day + 6 GROUP BY creator_id, focal HAVING sum(plays) > 0)
            SELECT avg(a.i / a.p) / avg(b.i / b.p) - 1 FROM s AS a JOIN s AS b USING (creator_id) WHERE a.focal AND NOT b.focal
            """;
        var measured = sample["format_engagement"];
        Near(Number(sql), (key is null ? measured.Headline : measured.Group("format_contrast").Single(m => m.Key == key)).Current!.Value);
    }

    /// <summary>
    /// Creators without tools before, in cells of category × rank of the earlier rate × half by videos: as many bins of rank, at most ten, as leave five in every cell.
    /// The treated over what their cells' controls would give.
    /// </summary>
    [Fact]
    public void Newcomers_against_creators_of_the_same_stratum()
    {
        var sql = $"""
            WITH {MidTier},
            b AS (SELECT k.creator_id, c.category, k.rate AS now, k0.rate AS before, k0.videos AS volume, k.tools >= 2 AS treated
                FROM k JOIN k0 USING (creator_id) JOIN {Creators} AS c USING (creator_id) WHERE k.videos >= 5 AND k0.videos >= 3 AND k0.tools = 0 AND k.tools <> 1),
            r AS (SELECT *, row_number() OVER (PARTITION BY category ORDER BY before, creator_id) - 1 AS rank, count(*) OVER (PARTITION BY category) AS n FROM b),
            m AS (SELECT category, list_sort(list(volume))[(count(*) - 1) // 2 + 1] AS middle FROM b GROUP BY category),
            x AS (SELECT r.*, bins, 2 * (rank * bins // n) + CASE WHEN volume > middle THEN 1 ELSE 0 END AS cell
                FROM r JOIN m USING (category) JOIN (SELECT unnest(range(1, 11)) AS bins) ON bins <= n // 5),
            best AS (SELECT category, max(bins) AS bins FROM
                (SELECT category, bins FROM (SELECT category, bins, cell, count(*) AS held FROM x GROUP BY category, bins, cell) GROUP BY category, bins HAVING min(held) >= 5) GROUP BY category),
            cells AS (SELECT category, cell, treated, now FROM x JOIN best USING (category, bins)
                UNION ALL SELECT category, 0, treated, now FROM b WHERE category NOT IN (SELECT category FROM best)),
            s AS (SELECT sum(now) FILTER (WHERE treated) AS seen, count(*) FILTER (WHERE treated) AS held, avg(now) FILTER (WHERE NOT treated) AS control FROM cells GROUP BY category, cell)
            SELECT sum(seen) / sum(held * control) - 1 FROM s WHERE held > 0 AND control IS NOT NULL
            """;
        Near(Number(sql), sample["tool_uplift"].Part("stratified")!.Current!.Value);
    }
}
