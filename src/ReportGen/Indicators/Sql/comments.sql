-- Comments in the first 7 x 24 hours of eligible videos, judged, in periods of {length} days of publication counted from {origin} (it may lie before {from_day}): rules 1 to 8 come with the row, 9 to 11 (repeat, flood, chain) are judged here.
-- A comment is a repeat when the same user left the same text under the same video before; flood: the user left it under {flood_videos} or more videos;
-- chain: a text of {chain_units} or more units from {chain_users} or more users, or a shorter one more often than {chain_limit}. The last two look at all comments on days {from_day} to {to_day} + 7.
-- The first part counts what comes with the row. The second takes effective comments as they are whose text stands once, as most do, and judges the others: copies of a text that
-- stands more often and passes rules 1 to 8 somewhere. What passed and is not the first copy is a repeat (s9).
SELECT creator, period,
  toInt64(sum(n1)) AS s1, toInt64(sum(n2)) AS s2, toInt64(sum(n3)) AS s3, toInt64(sum(n4)) AS s4, toInt64(sum(n5)) AS s5, toInt64(sum(n6)) AS s6, toInt64(sum(n7)) AS s7, toInt64(sum(n8)) AS s8,
  toInt64(sum(n0) - sum(floods) - sum(chains) - sum(e4)) AS s9, toInt64(sum(floods)) AS s10, toInt64(sum(chains)) AS s11, toInt64(sum(e4)) AS s0,
  toInt64(sum(e2)) AS at2, toInt64(sum(e3)) AS at3, toInt64(sum(e6)) AS at6, toInt64(sum(writers)) AS commenters, toInt64(sum(young)) AS in_days
FROM (SELECT creator, intDiv(published_day - {origin}, {length}) AS period, toInt64(count(CASE WHEN verdict = 0 THEN 1 END)) AS n0,
    count(CASE WHEN verdict = 1 THEN 1 END) AS n1, count(CASE WHEN verdict = 2 THEN 1 END) AS n2, count(CASE WHEN verdict = 3 THEN 1 END) AS n3, count(CASE WHEN verdict = 4 THEN 1 END) AS n4,
    count(CASE WHEN verdict = 5 THEN 1 END) AS n5, count(CASE WHEN verdict = 6 THEN 1 END) AS n6, count(CASE WHEN verdict = 7 THEN 1 END) AS n7, count(CASE WHEN verdict = 8 THEN 1 END) AS n8,
    toInt64(0) AS floods, toInt64(0) AS chains, toInt64(0) AS e4, 0 AS e2, 0 AS e3, 0 AS e6, 0 AS writers, count(CASE WHEN day <= published_day + 6 THEN 1 END) AS young
  FROM comments JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts >= published_ts AND ts < published_ts + 604800
  GROUP BY creator, period
  UNION ALL
  SELECT creator, intDiv(published_day - {origin}, {length}) AS period, toInt64(0) AS n0, 0 AS n1, 0 AS n2, 0 AS n3, 0 AS n4, 0 AS n5, 0 AS n6, 0 AS n7, 0 AS n8,
    toInt64(sum(flood)) AS floods, toInt64(sum(chain)) AS chains, toInt64(sum(o4)) AS e4, toInt64(sum(o2)) AS e2, toInt64(sum(o3)) AS e3, toInt64(sum(o6)) AS e6,
    count(CASE WHEN o4 > 0 THEN 1 END) AS writers, 0 AS young
  FROM (SELECT video, user_id, count(CASE WHEN state = 2 THEN 1 END) AS flood, count(CASE WHEN state = 3 THEN 1 END) AS chain, count(CASE WHEN state = 0 THEN 1 END) AS o4,
      count(CASE WHEN (state = 0 OR state = 8) AND units_max >= 2 THEN 1 END) AS o2, count(CASE WHEN (state = 0 OR state = 8) AND units_max >= 3 THEN 1 END) AS o3,
      count(CASE WHEN state = 0 AND units_max >= 6 THEN 1 END) AS o6
    FROM (SELECT video, user_id, toInt64(verdict) AS state, units AS units_max
      FROM comments JOIN videos USING (video)
      WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts >= published_ts AND ts < published_ts + 604800
        AND (verdict = 0 OR verdict = 8)
        AND hash NOT IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
          GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
      UNION ALL
      SELECT video, user_id, toInt64(CASE
          WHEN (hash, hash2, user_id) IN (SELECT hash, hash2, user_id FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
            AND hash IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
              GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
            GROUP BY hash, hash2, user_id HAVING count(DISTINCT video) >= {flood_videos}) THEN first_verdict + 2
          WHEN units_max >= {chain_units} AND (hash, hash2) IN (SELECT hash, hash2 FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
            AND hash IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
              GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
            GROUP BY hash, hash2 HAVING count(DISTINCT user_id) >= {chain_users}) THEN first_verdict + 3
          WHEN units_max < {chain_units} AND (hash, hash2) IN (SELECT hash, hash2 FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
            AND hash IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
              GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
            GROUP BY hash, hash2 HAVING count(*) > {chain_limit}) THEN first_verdict + 3
          ELSE first_verdict END) AS state, units_max
      FROM (SELECT hash, hash2, video, user_id, max(units) AS units_max, argMin(verdict, ts * 4294967296 + comment) AS first_verdict
        FROM comments JOIN videos USING (video)
        WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 7 <= {until} AND ts >= published_ts AND ts < published_ts + 604800
          AND hash IN (SELECT hash FROM comments WHERE day >= {from_day} AND day <= {to_day} + 7
            GROUP BY hash HAVING count(*) > CASE WHEN {flood_videos} > 1 AND {chain_users} > 1 AND {chain_limit} > 0 THEN 1 ELSE 0 END AND max(CASE WHEN verdict = 0 OR verdict = 8 THEN 1 ELSE 0 END) = 1)
        GROUP BY hash, hash2, video, user_id) AS copies
      WHERE first_verdict = 0 OR first_verdict = 8) AS judged
    GROUP BY video, user_id) AS by_user
  JOIN videos USING (video) GROUP BY creator, period) AS counted
GROUP BY creator, period ORDER BY creator, period
