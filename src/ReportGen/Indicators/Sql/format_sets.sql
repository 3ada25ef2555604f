-- Seven-day interactions and plays of videos by creator and exact set of formats (the sum of 2^format; formats from 50 on count as one).
SELECT creator, formats_set, toInt64(count(*)) AS labelled, toInt64(sum(i)) AS interactions_sum, toInt64(sum(p)) AS plays_sum
FROM (SELECT video, toInt64(sum(bit)) AS formats_set
  FROM (SELECT DISTINCT video, pow(2, CASE WHEN format < 50 THEN format ELSE 50 END) AS bit FROM video_formats) AS bits GROUP BY video) AS labels
JOIN (SELECT video, creator, sum(n) AS i, sum(q) AS p
  FROM (SELECT video, day, sum(likes + comments + shares) AS n, sum(plays) AS q FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
  JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day - published_day >= 0 AND day - published_day <= 6
  GROUP BY video, creator) AS young USING (video)
GROUP BY creator, formats_set ORDER BY creator, formats_set
