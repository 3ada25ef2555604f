-- Preset texts of comment tools (verdict 3) in the first hour of videos with first-hour figures, by creator and period of publication.
SELECT creator, intDiv(published_day - {from_day}, {length}) AS period, toInt64(count(*)) AS texts
FROM (SELECT video, ts FROM comments WHERE verdict = 3 AND day >= {from_day} AND day <= {to_day} + 1) AS preset
JOIN (SELECT video, creator, published_day, published_ts FROM videos
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND first_hour_plays > 0 AND first_hour_interactions >= 0) AS measured USING (video)
WHERE ts - published_ts >= 0 AND ts - published_ts < 3600 GROUP BY creator, period ORDER BY creator, period
