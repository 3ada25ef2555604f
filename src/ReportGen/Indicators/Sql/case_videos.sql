-- Videos of one creator at the fixed age of 7 days, published on days {from_day} to {to_day}.
SELECT video, published_day, toInt64(sum(plays)) AS plays_sum, toInt64(sum(likes)) AS likes_sum, toInt64(sum(comments)) AS comments_sum, toInt64(sum(shares)) AS shares_sum
FROM daily
JOIN (SELECT video, published_day FROM videos WHERE creator = {creator} AND published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until}) AS own USING (video)
WHERE day >= {from_day} AND day <= {to_day} + 6 AND day - published_day >= 0 AND day - published_day <= 6 GROUP BY video, published_day ORDER BY published_day, video
