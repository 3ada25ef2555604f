-- Videos published on days {from_day} to {to_day} by creator, tool and period of publication; cell = tool x {periods} + period.
SELECT creator, tool * {periods} + intDiv(published_day - {from_day}, {length}) AS cell, toInt64(count(*)) AS used
FROM (SELECT DISTINCT video, tool FROM video_tools) AS used_tools JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} GROUP BY creator, cell ORDER BY creator, cell
