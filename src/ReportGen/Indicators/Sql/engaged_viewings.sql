-- Viewings on days {from_day} to {to_day} by user, creator and Monday week from {base_day}, and those of users who commented or shared, anywhere, in the 28 days before.
SELECT user_id, creator, intDiv(day - {base_day}, 7) AS period, toInt64(sum(n)) AS viewings, toInt64(sum(n * active)) AS engaged
FROM (SELECT user_id, creator, day, n, max(CASE WHEN met < day AND met >= day - 28 THEN 1 ELSE 0 END) AS active
  FROM (SELECT user_id, creator, day, count(*) AS n FROM sessions JOIN videos USING (video) WHERE day >= {from_day} AND day <= {to_day} GROUP BY user_id, creator, day) AS seen
  JOIN (SELECT DISTINCT user_id, CASE WHEN commented = 1 OR shared = 1 THEN day ELSE -1000000 END AS met
    FROM sessions WHERE day >= {from_day} - 28 AND day <= {to_day}) AS met_days USING (user_id)
  GROUP BY user_id, creator, day, n) AS marked
GROUP BY user_id, creator, period ORDER BY user_id, creator, period
