-- How many videos have the greatest number of comments in the file, published on days {from_day} to {to_day}: many at one number is the mark of a capped export.
SELECT held, toInt64(count(*)) AS holders FROM (SELECT video, count(*) AS held FROM comments JOIN videos USING (video)
  WHERE published_day >= {from_day} AND published_day <= {to_day} GROUP BY video) AS by_video GROUP BY held ORDER BY held DESC LIMIT 1
