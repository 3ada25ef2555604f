-- Videos published on days {from_day} to {to_day} by creator, format and period of publication; cell = format x {periods} + period.
SELECT creator, format * {periods} + intDiv(published_day - {from_day}, {length}) AS cell, toInt64(count(*)) AS labelled
FROM (SELECT DISTINCT video, format FROM video_formats) AS labels JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} GROUP BY creator, cell ORDER BY creator, cell
