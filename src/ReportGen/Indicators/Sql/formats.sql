-- Seven-day interactions and plays of videos of each format (a video may have several), by creator.
SELECT creator, format, toInt64(count(*)) AS labelled, toInt64(sum(i)) AS interactions_sum, toInt64(sum(p)) AS plays_sum
FROM (SELECT DISTINCT video, format FROM video_formats) AS labels
JOIN (SELECT video, creator, sum(likes + comments + shares) AS i, sum(plays) AS p
  FROM daily
  JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day >= {from_day} AND day <= {to_day} + 6 AND day - published_day >= 0 AND day - published_day <= 6
  GROUP BY video, creator) AS young USING (video)
GROUP BY creator, format ORDER BY creator, format
