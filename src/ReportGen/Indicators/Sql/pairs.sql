-- Days on which a user interacted with a creator, days {seen_from} to {last_day}; all before {first_day} stand as one, the day before it.
-- A creator's comments under own videos (verdict 2) are none.
SELECT user_id, creator, met_day
FROM (SELECT user_id, creator, CASE WHEN day >= {first_day} THEN day ELSE {first_day} - 1 END AS met_day FROM comments JOIN videos USING (video)
    WHERE day >= {seen_from} AND day <= {last_day} AND {use_comments} = 1 AND verdict <> 2 GROUP BY user_id, creator, met_day
  UNION ALL SELECT user_id, creator, CASE WHEN day >= {first_day} THEN day ELSE {first_day} - 1 END AS met_day FROM sessions JOIN videos USING (video)
    WHERE day >= {seen_from} AND day <= {last_day} AND {use_sessions} = 1 AND (liked = 1 OR commented = 1 OR shared = 1) GROUP BY user_id, creator, met_day) AS met
GROUP BY user_id, creator, met_day ORDER BY user_id, creator, met_day
