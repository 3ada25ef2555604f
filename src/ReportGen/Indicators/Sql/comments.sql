-- Comments in the first 7 x 24 hours of eligible videos, judged, in periods of {length} days of publication counted from {origin} (it may lie before {from_day}): rules 1 to 8 come with the row, 9 to 11 (repeat, flood, chain) are judged here.
-- A comment is a repeat when the same user left the same text under the same video before; flood: the user left it under {flood_videos} or more videos;
-- chain: a text of {chain_units} or more units from {chain_users} or more users, or a shorter one more often than {chain_limit}. The last two look at all comments on days {from_day} to {to_day} + 7.
-- The first part counts what comes with the row. The second takes what passes from users who left the text once, judged by the row alone, and one for all copies that a user left under a video.
-- What passed and is not the first copy is a repeat (s9). Each engine says in its own way which rows may stand again (text_again, text_often, writer_again: Data/Engine/Sql/phrases_*.sql);
-- where it names too many, nothing changes. Distances of moments are compared, not moments, so that DuckDB joins videos by their number alone (a fifth of the time).
SELECT creator, period,
  toInt64(sum(n1)) AS s1, toInt64(sum(n2)) AS s2, toInt64(sum(n3)) AS s3, toInt64(sum(n4)) AS s4, toInt64(sum(n5)) AS s5, toInt64(sum(n6)) AS s6, toInt64(sum(n7)) AS s7, toInt64(sum(n8)) AS s8,
  toInt64(sum(n0) - sum(floods) - sum(chains) - sum(e4)) AS s9, toInt64(sum(floods)) AS s10, toInt64(sum(chains)) AS s11, toInt64(sum(e4)) AS s0,
  toInt64(sum(e2)) AS at2, toInt64(sum(e3)) AS at3, toInt64(sum(e6)) AS at6, toInt64(sum(CASE WHEN writer < 0 THEN e4 WHEN e4 > 0 THEN 1 ELSE 0 END)) AS commenters, toInt64(sum(young)) AS in_days
FROM (SELECT creator, intDiv(published_day - {origin}, {length}) AS period, toInt64(-1) AS writer, toInt64(count(CASE WHEN verdict = 0 THEN 1 END)) AS n0,
    count(CASE WHEN verdict = 1 THEN 1 END) AS n1, count(CASE WHEN verdict = 2 THEN 1 END) AS n2, count(CASE WHEN verdict = 3 THEN 1 END) AS n3, count(CASE WHEN verdict = 4 THEN 1 END) AS n4,
    count(CASE WHEN verdict = 5 THEN 1 END) AS n5, count(CASE WHEN verdict = 6 THEN 1 END) AS n6, count(CASE WHEN verdict = 7 THEN 1 END) AS n7, count(CASE WHEN verdict = 8 THEN 1 END) AS n8,
    toInt64(0) AS floods, toInt64(0) AS chains, toInt64(0) AS e4, 0 AS e2, 0 AS e3, 0 AS e6, count(CASE WHEN day <= published_day + 6 THEN 1 END) AS young
  FROM comments JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts - published_ts >= 0 AND ts - published_ts < 604800
  GROUP BY creator, period
  UNION ALL
  SELECT creator, period, writer, toInt64(0) AS n0, 0 AS n1, 0 AS n2, 0 AS n3, 0 AS n4, 0 AS n5, 0 AS n6, 0 AS n7, 0 AS n8, floods, chains, e4, e2, e3, e6, 0 AS young
  FROM (SELECT creator, period, CASE WHEN {writer_again} THEN video * 4294967296 + user_id ELSE -1 END AS writer,
      toInt64(count(CASE WHEN state = 2 THEN 1 END)) AS floods, toInt64(count(CASE WHEN state = 3 THEN 1 END)) AS chains, toInt64(count(CASE WHEN state = 0 THEN 1 END)) AS e4,
      count(CASE WHEN (state = 0 OR state = 8) AND units >= 2 THEN 1 END) AS e2, count(CASE WHEN (state = 0 OR state = 8) AND units >= 3 THEN 1 END) AS e3,
      count(CASE WHEN state = 0 AND units >= 6 THEN 1 END) AS e6
    FROM (SELECT creator, intDiv(published_day - {origin}, {length}) AS period, video, user_id, units,
        toInt64(CASE WHEN (hash, hash2, CASE WHEN units >= {chain_units} THEN 1 ELSE 0 END) IN (
            SELECT hash, hash2, is_long FROM (SELECT hash, hash2, sum(one) AS copies, sum(other) AS users
              FROM (SELECT hash, hash2, toInt64(1) AS one, toInt64(1) AS other FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 AND {text_often}
                UNION ALL SELECT hash, hash2, toInt64(0) AS one, toInt64(1 - count(*)) AS other FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 AND {text_again} GROUP BY hash, hash2, user_id) AS left_by
              GROUP BY hash, hash2) AS texts CROSS JOIN (SELECT 1 AS is_long UNION ALL SELECT 0 AS is_long) AS lengths
            WHERE (is_long = 1 AND users >= {chain_users}) OR (is_long = 0 AND copies > {chain_limit})) THEN verdict + 3 ELSE verdict END) AS state
      FROM comments JOIN videos USING (video)
      WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts - published_ts >= 0 AND ts - published_ts < 604800
        AND (verdict = 0 OR verdict = 8) AND NOT ({text_again})
      UNION ALL
      SELECT creator, period, video, user_id, units_max AS units, toInt64(CASE
          WHEN (hash, hash2, user_id) IN (SELECT hash, hash2, user_id FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 AND {text_again}
            GROUP BY hash, hash2, user_id HAVING count(DISTINCT video) >= {flood_videos}) THEN first_verdict + 2
          WHEN (hash, hash2, CASE WHEN units_max >= {chain_units} THEN 1 ELSE 0 END) IN (
            SELECT hash, hash2, is_long FROM (SELECT hash, hash2, sum(one) AS copies, sum(other) AS users
              FROM (SELECT hash, hash2, toInt64(1) AS one, toInt64(1) AS other FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 AND {text_often}
                UNION ALL SELECT hash, hash2, toInt64(0) AS one, toInt64(1 - count(*)) AS other FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 AND {text_again} GROUP BY hash, hash2, user_id) AS left_by
              GROUP BY hash, hash2) AS texts CROSS JOIN (SELECT 1 AS is_long UNION ALL SELECT 0 AS is_long) AS lengths
            WHERE (is_long = 1 AND users >= {chain_users}) OR (is_long = 0 AND copies > {chain_limit})) THEN first_verdict + 3
          ELSE first_verdict END) AS state
      FROM (SELECT hash, hash2, video, user_id, creator, intDiv(published_day - {origin}, {length}) AS period, max(units) AS units_max, argMin(verdict, ts * 4294967296 + comment) AS first_verdict
        FROM comments JOIN videos USING (video)
        WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts - published_ts >= 0 AND ts - published_ts < 604800 AND {text_again}
        GROUP BY hash, hash2, video, user_id, creator, period) AS copies
      WHERE first_verdict = 0 OR first_verdict = 8) AS judged
    GROUP BY creator, period, writer) AS by_writer) AS counted
GROUP BY creator, period ORDER BY creator, period
