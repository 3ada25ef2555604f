-- What videos published on days {from_day} to {to_day} drew on the day of publication and the next six, by period of publication.
SELECT creator, period, toInt64(sum(p)) AS plays_sum, toInt64(sum(l)) AS likes_sum, toInt64(sum(c)) AS comments_sum, toInt64(sum(s)) AS shares_sum
FROM (SELECT creator, intDiv(published_day - {from_day}, {length}) AS period, p, l, c, s
  FROM (SELECT video, day, sum(plays) AS p, sum(likes) AS l, sum(comments) AS c, sum(shares) AS s
    FROM daily WHERE day >= {from_day} AND day <= {to_day} + 6 GROUP BY video, day) AS by_day
  JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day >= published_day AND day <= published_day + 6) AS young
GROUP BY creator, period ORDER BY creator, period
