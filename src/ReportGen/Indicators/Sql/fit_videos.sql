-- Videos with first-hour figures and seven days of data: period of publication (Monday weeks from {base_day}), first-hour plays and interactions, plays at 7 days.
-- One row a video, because the regression takes logarithms of each.
SELECT creator, video, period, toInt64(hour_plays) AS hour_plays, toInt64(answers) AS answers, toInt64(sum(q)) AS plays_sum
FROM (SELECT video, day, sum(plays) AS q FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
JOIN (SELECT video, creator, published_day, intDiv(published_day - {base_day}, 7) AS period, first_hour_plays AS hour_plays, first_hour_interactions AS answers FROM videos
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND first_hour_plays >= 0 AND first_hour_interactions >= 0) AS measured USING (video)
WHERE day - published_day >= 0 AND day - published_day <= 6
GROUP BY creator, video, period, hour_plays, answers ORDER BY video
