-- Days {seen_from} to {to_day} on which a user commented or shared in a viewing.
SELECT user_id, day FROM sessions WHERE day >= {seen_from} AND day <= {to_day} AND (commented = 1 OR shared = 1) GROUP BY user_id, day ORDER BY user_id, day
