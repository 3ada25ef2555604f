-- Interactions and plays at 7 days by creator, of videos published before day {split} and from it on (days {from_day} to {to_day}).
SELECT creator, toInt64(sum(CASE WHEN published_day < {split} THEN plays ELSE 0 END)) AS plays_before, toInt64(sum(CASE WHEN published_day < {split} THEN likes + comments + shares ELSE 0 END)) AS interactions_before,
  toInt64(sum(CASE WHEN published_day >= {split} THEN plays ELSE 0 END)) AS plays_after, toInt64(sum(CASE WHEN published_day >= {split} THEN likes + comments + shares ELSE 0 END)) AS interactions_after
FROM daily
JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day >= {from_day} AND day <= {to_day} + 6 AND day - published_day >= 0 AND day - published_day <= 6
GROUP BY creator ORDER BY creator
