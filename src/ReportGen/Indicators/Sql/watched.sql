-- Viewings with known watch time and length on days {from_day} to {to_day} by period of {length} days counted from {origin} and by thousandths of the length watched (rounded down, at most 1000).
SELECT period, CASE WHEN watch_ms >= duration * 1000 THEN 1000 ELSE intDiv(watch_ms, duration) END AS thousandths, toInt64(sum(n)) AS viewings_sum
FROM (SELECT video, intDiv(day - {origin}, {length}) AS period, watch_ms, count(*) AS n
  FROM sessions WHERE day >= {from_day} AND day <= {to_day} AND watch_ms >= 0 GROUP BY video, period, watch_ms) AS seen
JOIN (SELECT video, duration FROM videos WHERE duration > 0) AS lengths USING (video)
GROUP BY period, thousandths ORDER BY period, thousandths
