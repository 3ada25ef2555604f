-- Interactions by creator on a range of days.
SELECT creator, toInt64(sum(likes + comments + shares)) AS interactions FROM daily JOIN videos USING (video) WHERE day >= {from_day} AND day <= {to_day} GROUP BY creator ORDER BY creator
