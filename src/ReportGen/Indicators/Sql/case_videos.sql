-- Videos of one creator at the fixed age of 7 days, published on days {from_day} to {to_day}.
SELECT video, published_day, toInt64(sum(p)) AS plays_sum, toInt64(sum(l)) AS likes_sum, toInt64(sum(c)) AS comments_sum, toInt64(sum(s)) AS shares_sum
FROM (SELECT video, day, sum(plays) AS p, sum(likes) AS l, sum(comments) AS c, sum(shares) AS s FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
JOIN (SELECT video, published_day FROM videos WHERE creator = {creator} AND published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until}) AS own USING (video)
WHERE day >= published_day AND day <= published_day + 6 GROUP BY video, published_day ORDER BY published_day, video
