-- Comments on days {from_day} to {to_day}: how many, and how many users wrote them.
SELECT toInt64(count(*)) AS total, toInt64(count(DISTINCT user_id)) AS writers FROM comments WHERE day >= {from_day} AND day <= {to_day}
