-- Videos with any tool, by creator and period of publication.
SELECT creator, intDiv(published_day - {from_day}, {length}) AS period, toInt64(count(*)) AS with_tool
FROM (SELECT DISTINCT video FROM video_tools) AS with_tools JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} GROUP BY creator, period ORDER BY creator, period
