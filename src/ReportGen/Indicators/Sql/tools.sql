-- Use of each tool by creators: videos published on days {from_day} to {to_day}, and in how many Monday weeks ({base_day} is a Monday).
SELECT creator, tool, toInt64(count(DISTINCT video)) AS used, toInt64(count(DISTINCT intDiv(published_day - {base_day}, 7))) AS active_weeks
FROM (SELECT DISTINCT video, tool FROM video_tools) AS used_tools JOIN videos USING (video)
WHERE published_day >= {from_day} AND published_day <= {to_day} GROUP BY creator, tool ORDER BY creator, tool
