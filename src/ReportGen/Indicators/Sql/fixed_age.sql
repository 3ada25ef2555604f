-- What videos published on days {from_day} to {to_day} drew on the day of publication and the next six, by period of publication.
SELECT creator, intDiv(published_day - {from_day}, {length}) AS period, toInt64(sum(plays)) AS plays_sum, toInt64(sum(likes)) AS likes_sum, toInt64(sum(comments)) AS comments_sum, toInt64(sum(shares)) AS shares_sum
FROM daily JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} AND published_day + 6 <= {until} AND day >= {from_day} AND day <= {to_day} + 6 AND day - published_day >= 0 AND day - published_day <= 6
GROUP BY creator, period ORDER BY creator, period
