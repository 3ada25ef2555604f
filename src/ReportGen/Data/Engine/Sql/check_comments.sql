-- Comments of the file against the daily totals: videos with either, videos where the file holds fewer, videos where it holds more.
SELECT count(*), coalesce(sum(CASE WHEN held_sum < counted_sum THEN 1 ELSE 0 END), 0), coalesce(sum(CASE WHEN held_sum > counted_sum THEN 1 ELSE 0 END), 0),
  coalesce(min(CASE WHEN held_sum < counted_sum THEN video END), -1), coalesce(min(CASE WHEN held_sum > counted_sum THEN video END), -1)
FROM (SELECT video, sum(held) AS held_sum, sum(counted) AS counted_sum
  FROM (SELECT video, toInt64(0) AS held, comments AS counted FROM daily WHERE day >= {first_day} AND day <= {last_day}
    UNION ALL SELECT video, toInt64(count(*)) AS held, toInt64(0) AS counted FROM comments WHERE day >= {first_day} AND day <= {last_day} GROUP BY video) AS both_sides
  GROUP BY video HAVING sum(held) + sum(counted) > 0) AS videos_seen;
