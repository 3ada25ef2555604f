-- Viewings on days {from_day} to {to_day} by user, creator and day.
SELECT user_id, creator, day, toInt64(count(*)) AS viewings FROM sessions JOIN videos USING (video)
WHERE day >= {from_day} AND day <= {to_day} GROUP BY user_id, creator, day ORDER BY user_id, creator, day
