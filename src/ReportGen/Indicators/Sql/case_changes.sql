-- Interactions and plays at 7 days by creator, of videos published before day {split} and from it on (days {from_day} to {to_day}).
SELECT creator, toInt64(sum(CASE WHEN published_day < {split} THEN q ELSE 0 END)) AS plays_before, toInt64(sum(CASE WHEN published_day < {split} THEN n ELSE 0 END)) AS interactions_before,
  toInt64(sum(CASE WHEN published_day >= {split} THEN q ELSE 0 END)) AS plays_after, toInt64(sum(CASE WHEN published_day >= {split} THEN n ELSE 0 END)) AS interactions_after
FROM (SELECT video, day, sum(likes + comments + shares) AS n, sum(plays) AS q FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day >= published_day AND day <= published_day + 6
GROUP BY creator ORDER BY creator
