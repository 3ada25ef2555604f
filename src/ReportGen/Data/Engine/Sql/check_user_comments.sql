-- A sample of the quarter's comments without those of the video's creator (rule 2): how many, and how many of them the busiest user wrote.
SELECT coalesce(sum(n), 0), coalesce(max(n), 0)
FROM (SELECT user_id, count(*) AS n FROM comments
  WHERE day >= {first_day} AND day <= {last_day} AND verdict <> 2 AND (ts + video) % {step} = 0 GROUP BY user_id) AS users;
