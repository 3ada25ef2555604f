-- Videos published on days {from_day} to {to_day} by creator and day.
SELECT creator, published_day, toInt64(count(*)) AS videos_sum FROM videos WHERE published_day >= {from_day} AND published_day <= {to_day}
GROUP BY creator, published_day ORDER BY creator, published_day
