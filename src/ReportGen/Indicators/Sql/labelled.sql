-- Seven-day interactions and plays of videos that carry one of two formats ({any} = 1: any format), by creator and period of publication.
SELECT creator, period, toInt64(count(*)) AS labelled, toInt64(sum(i)) AS interactions_sum, toInt64(sum(p)) AS plays_sum
FROM (SELECT DISTINCT video FROM video_formats WHERE format = {format_a} OR format = {format_b} OR {any} = 1) AS labels
JOIN (SELECT video, creator, intDiv(published_day - {from_day}, {length}) AS period, sum(likes + comments + shares) AS i, sum(plays) AS p
  FROM daily
  JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day >= {from_day} AND day <= {to_day} + 6 AND day - published_day >= 0 AND day - published_day <= 6
  GROUP BY video, creator, period) AS young USING (video)
GROUP BY creator, period ORDER BY creator, period
