-- Viewings on days {from_day} to {to_day}: how many, of how many users, and how many of them say whether the user followed.
SELECT toInt64(count(*)) AS total, toInt64(count(DISTINCT user_id)) AS viewers, toInt64(count(CASE WHEN followed >= 0 THEN 1 ELSE NULL END)) AS follows_known FROM sessions WHERE day >= {from_day} AND day <= {to_day}
