-- Comments in the first 7 x 24 hours of eligible videos, judged, in periods of {length} days of publication counted from {origin}: rules 1 to 8 come with the row, 9 to 11 (repeat, flood, chain) are judged here.
-- A comment is a repeat when the same user left the same text under the same video before; flood: the user left it under 3 or more videos;
-- chain: a text of 10 or more units from 5 or more users, or a shorter one more often than {chain_limit}. The last two look at all comments on days {from_day} to {to_day} + 7.
SELECT creator, intDiv(published_day - {origin}, {length}) AS period,
  toInt64(sum(n1)) AS s1, toInt64(sum(n2)) AS s2, toInt64(sum(n3)) AS s3, toInt64(sum(n4)) AS s4, toInt64(sum(n5)) AS s5, toInt64(sum(n6)) AS s6, toInt64(sum(n7)) AS s7, toInt64(sum(n8)) AS s8,
  toInt64(sum(repeats)) AS s9, toInt64(sum(floods)) AS s10, toInt64(sum(chains)) AS s11, toInt64(sum(e4)) AS s0,
  toInt64(sum(e2)) AS at2, toInt64(sum(e3)) AS at3, toInt64(sum(e6)) AS at6,
  toInt64(sum(CASE WHEN e4 > 0 THEN 1 ELSE 0 END)) AS commenters, toInt64(sum(young)) AS in_days
FROM (SELECT video, user_id, sum(m1) AS n1, sum(m2) AS n2, sum(m3) AS n3, sum(m4) AS n4, sum(m5) AS n5, sum(m6) AS n6, sum(m7) AS n7, sum(m8) AS n8, sum(m0 - first_ok) AS repeats,
    sum(CASE WHEN first_ok = 1 AND flooded = 1 THEN 1 ELSE 0 END) AS floods, sum(CASE WHEN first_ok = 1 AND flooded = 0 AND chained = 1 THEN 1 ELSE 0 END) AS chains,
    sum(CASE WHEN first_ok = 1 AND flooded = 0 AND chained = 0 THEN 1 ELSE 0 END) AS e4,
    sum(CASE WHEN (first_ok = 1 OR first_short = 1) AND units_max >= 2 AND flooded = 0 AND chained = 0 THEN 1 ELSE 0 END) AS e2,
    sum(CASE WHEN (first_ok = 1 OR first_short = 1) AND units_max >= 3 AND flooded = 0 AND chained = 0 THEN 1 ELSE 0 END) AS e3,
    sum(CASE WHEN first_ok = 1 AND units_max >= 6 AND flooded = 0 AND chained = 0 THEN 1 ELSE 0 END) AS e6, sum(in_days) AS young
  FROM (SELECT video, user_id, m0, m1, m2, m3, m4, m5, m6, m7, m8, in_days, units_max, flooded,
      CASE WHEN first_verdict = 0 THEN 1 ELSE 0 END AS first_ok, CASE WHEN first_verdict = 8 THEN 1 ELSE 0 END AS first_short,
      CASE WHEN units_max >= 10 THEN (CASE WHEN text_users >= 5 THEN 1 ELSE 0 END) ELSE (CASE WHEN total > {chain_limit} THEN 1 ELSE 0 END) END AS chained
    FROM (SELECT video, user_id, hash, hash2, m0, m1, m2, m3, m4, m5, m6, m7, m8, in_days, units_max, first_verdict, CASE WHEN text_videos >= 3 THEN 1 ELSE 0 END AS flooded
      FROM (SELECT hash, hash2, video, user_id, max(units) AS units_max, argMin(verdict, ts * 4294967296 + comment) AS first_verdict,
          sum(CASE WHEN verdict = 0 THEN 1 ELSE 0 END) AS m0, sum(CASE WHEN verdict = 1 THEN 1 ELSE 0 END) AS m1, sum(CASE WHEN verdict = 2 THEN 1 ELSE 0 END) AS m2,
          sum(CASE WHEN verdict = 3 THEN 1 ELSE 0 END) AS m3, sum(CASE WHEN verdict = 4 THEN 1 ELSE 0 END) AS m4, sum(CASE WHEN verdict = 5 THEN 1 ELSE 0 END) AS m5,
          sum(CASE WHEN verdict = 6 THEN 1 ELSE 0 END) AS m6, sum(CASE WHEN verdict = 7 THEN 1 ELSE 0 END) AS m7, sum(CASE WHEN verdict = 8 THEN 1 ELSE 0 END) AS m8,
          sum(CASE WHEN day <= published_day + 6 THEN 1 ELSE 0 END) AS in_days
        FROM comments JOIN videos USING (video)
        WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts >= published_ts AND ts < published_ts + 604800
        GROUP BY hash, hash2, video, user_id) AS copies
      JOIN (SELECT hash, hash2, user_id, count(DISTINCT video) AS text_videos FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 GROUP BY hash, hash2, user_id) AS writers
        USING (hash, hash2, user_id)) AS marked
    JOIN (SELECT hash, hash2, count(*) AS total, count(DISTINCT user_id) AS text_users FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7 GROUP BY hash, hash2) AS texts
      USING (hash, hash2)) AS judged
  GROUP BY video, user_id) AS by_user
JOIN videos USING (video) GROUP BY creator, period ORDER BY creator, period
