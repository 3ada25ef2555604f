-- Activity on days {from_day} to {to_day} in periods of {length} days counted from {origin}: what each creator's videos drew.
SELECT creator, period, toInt64(sum(p)) AS plays_sum, toInt64(sum(l)) AS likes_sum, toInt64(sum(c)) AS comments_sum, toInt64(sum(s)) AS shares_sum,
  toInt64(sum(CASE WHEN p > 0 THEN 1 ELSE 0 END)) AS videos_played, toInt64(sum(CASE WHEN published_day < {first_day} THEN p ELSE 0 END)) AS old_plays
FROM (SELECT video, intDiv(day - {origin}, {length}) AS period, sum(plays) AS p, sum(likes) AS l, sum(comments) AS c, sum(shares) AS s
  FROM daily WHERE day >= {from_day} AND day <= {to_day} GROUP BY video, period) AS by_video
JOIN videos USING (video) GROUP BY creator, period ORDER BY creator, period
