-- Response in the first hour, by creator and period of publication; videos without first-hour plays or without the figures are left out.
SELECT creator, intDiv(published_day - {from_day}, {length}) AS period, toInt64(count(*)) AS measured,
  toInt64(sum(first_hour_interactions)) AS interactions_sum, toInt64(sum(first_hour_plays)) AS plays_sum
FROM videos WHERE published_day >= {from_day} AND published_day <= {to_day} AND first_hour_plays > 0 AND first_hour_interactions >= 0
GROUP BY creator, period ORDER BY creator, period
