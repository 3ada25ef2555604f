-- Viewings on days {from_day} to {to_day}: how many, and of how many users.
SELECT toInt64(count(*)) AS total, toInt64(count(DISTINCT user_id)) AS viewers FROM sessions WHERE day >= {from_day} AND day <= {to_day}
