-- Videos published on days {from_day} to {to_day} in periods of {length} days, and those whose first 7 days (daily) or 7 x 24 hours (comments) end by {until}.
SELECT creator, intDiv(published_day - {from_day}, {length}) AS period, toInt64(count(*)) AS published,
  toInt64(sum(CASE WHEN published_day + 6 <= {until} THEN 1 ELSE 0 END)) AS eligible, toInt64(sum(CASE WHEN published_day + 7 <= {until} THEN 1 ELSE 0 END)) AS eligible_comments
FROM videos WHERE published_day >= {from_day} AND published_day <= {to_day} GROUP BY creator, period ORDER BY creator, period
