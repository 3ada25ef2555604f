-- Seven-day plays of videos of each format by creator, format and period of publication; cell = format x {periods} + period.
SELECT creator, format * {periods} + period AS cell, toInt64(count(*)) AS labelled, toInt64(sum(p)) AS plays_sum
FROM (SELECT DISTINCT video, format FROM video_formats) AS labels
JOIN (SELECT video, creator, intDiv(published_day - {from_day}, {length}) AS period, sum(q) AS p
  FROM (SELECT video, day, sum(plays) AS q FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
  JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day - published_day >= 0 AND day - published_day <= 6
  GROUP BY video, creator, period) AS young USING (video)
GROUP BY creator, cell ORDER BY creator, cell
