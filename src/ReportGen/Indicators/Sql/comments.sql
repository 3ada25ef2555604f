-- Comments in the first 7 x 24 hours of eligible videos, judged, in periods of {length} days of publication counted from {origin} (it may lie before {from_day}): rules 1 to 8 come with the row, 9 to 11 (repeat, flood, chain) are judged here.
-- A comment is a repeat when the same user left the same text under the same video before; flood: the user left it under {flood_videos} or more videos;
-- chain: a text of {chain_units} or more units from {chain_users} or more users, or a shorter one more often than {chain_limit}. The last two look at all comments on days {from_day} to {to_day} + 7.
-- The first part counts what comes with the row, the second what is judged here.
SELECT creator, period,
  toInt64(sum(n1)) AS s1, toInt64(sum(n2)) AS s2, toInt64(sum(n3)) AS s3, toInt64(sum(n4)) AS s4, toInt64(sum(n5)) AS s5, toInt64(sum(n6)) AS s6, toInt64(sum(n7)) AS s7, toInt64(sum(n8)) AS s8,
  toInt64(sum(repeats)) AS s9, toInt64(sum(floods)) AS s10, toInt64(sum(chains)) AS s11, toInt64(sum(e4)) AS s0,
  toInt64(sum(e2)) AS at2, toInt64(sum(e3)) AS at3, toInt64(sum(e6)) AS at6, toInt64(sum(writers)) AS commenters, toInt64(sum(young)) AS in_days
FROM (SELECT creator, intDiv(published_day - {origin}, {length}) AS period,
    count(CASE WHEN verdict = 1 THEN 1 END) AS n1, count(CASE WHEN verdict = 2 THEN 1 END) AS n2, count(CASE WHEN verdict = 3 THEN 1 END) AS n3, count(CASE WHEN verdict = 4 THEN 1 END) AS n4,
    count(CASE WHEN verdict = 5 THEN 1 END) AS n5, count(CASE WHEN verdict = 6 THEN 1 END) AS n6, count(CASE WHEN verdict = 7 THEN 1 END) AS n7, count(CASE WHEN verdict = 8 THEN 1 END) AS n8,
    0 AS repeats, 0 AS floods, 0 AS chains, 0 AS e4, 0 AS e2, 0 AS e3, 0 AS e6, 0 AS writers, count(CASE WHEN day <= published_day + 6 THEN 1 END) AS young
  FROM comments JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts >= published_ts AND ts < published_ts + 604800
  GROUP BY creator, period
  UNION ALL
  SELECT creator, intDiv(published_day - {origin}, {length}) AS period, 0 AS n1, 0 AS n2, 0 AS n3, 0 AS n4, 0 AS n5, 0 AS n6, 0 AS n7, 0 AS n8,
    toInt64(sum(again)) AS repeats, toInt64(sum(flood)) AS floods, toInt64(sum(chain)) AS chains, toInt64(sum(o4)) AS e4, toInt64(sum(o2)) AS e2, toInt64(sum(o3)) AS e3, toInt64(sum(o6)) AS e6,
    count(CASE WHEN o4 > 0 THEN 1 END) AS writers, 0 AS young
  FROM (SELECT video, user_id, toInt64(sum(passed - first_ok)) AS again,
      count(CASE WHEN first_ok = 1 AND flooded = 1 THEN 1 END) AS flood, count(CASE WHEN first_ok = 1 AND flooded = 0 AND chained = 1 THEN 1 END) AS chain,
      count(CASE WHEN first_ok = 1 AND flooded = 0 AND chained = 0 THEN 1 END) AS o4,
      count(CASE WHEN (first_ok = 1 OR first_short = 1) AND units_max >= 2 AND flooded = 0 AND chained = 0 THEN 1 END) AS o2,
      count(CASE WHEN (first_ok = 1 OR first_short = 1) AND units_max >= 3 AND flooded = 0 AND chained = 0 THEN 1 END) AS o3,
      count(CASE WHEN first_ok = 1 AND units_max >= 6 AND flooded = 0 AND chained = 0 THEN 1 END) AS o6
    FROM (SELECT video, user_id, passed, units_max, flooded,
        CASE WHEN first_verdict = 0 THEN 1 ELSE 0 END AS first_ok, CASE WHEN first_verdict = 8 THEN 1 ELSE 0 END AS first_short,
        CASE WHEN units_max >= {chain_units} THEN (CASE WHEN text_users >= {chain_users} THEN 1 ELSE 0 END) ELSE (CASE WHEN total > {chain_limit} THEN 1 ELSE 0 END) END AS chained
      FROM (SELECT video, user_id, hash, hash2, passed, units_max, first_verdict, CASE WHEN text_videos >= {flood_videos} THEN 1 ELSE 0 END AS flooded
        FROM (SELECT hash, hash2, video, user_id, max(units) AS units_max, argMin(verdict, ts * 4294967296 + comment) AS first_verdict, count(CASE WHEN verdict = 0 THEN 1 END) AS passed
          FROM comments JOIN videos USING (video)
          WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts >= published_ts AND ts < published_ts + 604800
          GROUP BY hash, hash2, video, user_id) AS copies
        JOIN (SELECT hash, hash2, user_id, count(DISTINCT video) AS text_videos FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 GROUP BY hash, hash2, user_id) AS writers
          USING (hash, hash2, user_id)) AS marked
      JOIN (SELECT hash, hash2, count(*) AS total, count(DISTINCT user_id) AS text_users FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 GROUP BY hash, hash2) AS texts
        USING (hash, hash2)) AS judged
    GROUP BY video, user_id) AS by_user
  JOIN videos USING (video) GROUP BY creator, period) AS counted
GROUP BY creator, period ORDER BY creator, period
