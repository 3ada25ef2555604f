-- A sample of the quarter's viewings: how many, and how many of them the busiest user did.
SELECT coalesce(sum(n), 0), coalesce(max(n), 0)
FROM (SELECT user_id, count(*) AS n FROM sessions WHERE day >= {first_day} AND day <= {last_day} AND (ts + video) % {step} = 0 GROUP BY user_id) AS users;
