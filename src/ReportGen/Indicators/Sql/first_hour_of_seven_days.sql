-- Interactions of the first hour beside all plays of the day of publication and the next six, by creator and period of publication.
SELECT creator, period, toInt64(count(*)) AS measured, toInt64(sum(answers)) AS interactions_sum, toInt64(sum(p)) AS plays_sum
FROM (SELECT creator, video, intDiv(published_day - {from_day}, {length}) AS period, first_hour_interactions AS answers, sum(q) AS p
  FROM (SELECT video, day, sum(plays) AS q FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
  JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day - published_day >= 0 AND day - published_day <= 6
    AND first_hour_plays > 0 AND first_hour_interactions >= 0
  GROUP BY creator, video, period, answers) AS young
GROUP BY creator, period ORDER BY creator, period
