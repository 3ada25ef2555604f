-- Pairs of user and creator whose first day with an interaction on days {first_day} to {last_day} has likes alone, by the Monday week of that day.
-- settled: it lies 28 or more days before the end; commented_later, shared_later: a comment (of a viewing, or with {use_comments} = 1 of the comments file), a share within 28 days.
SELECT user_id, creator, intDiv(began - {base_day}, 7) AS week, CASE WHEN began <= {last_day} - 28 THEN 1 ELSE 0 END AS settled,
  CASE WHEN comment_began <= began + 28 THEN 1 ELSE 0 END AS commented_later, CASE WHEN share_began <= began + 28 THEN 1 ELSE 0 END AS shared_later
FROM (SELECT user_id, creator, min(any_day) AS began, min(comment_day) AS comment_began, min(share_day) AS share_began
  FROM (SELECT user_id, video, toInt64(min(day)) AS any_day, toInt64(min(CASE WHEN commented = 1 THEN day ELSE 1000000 END)) AS comment_day,
      toInt64(min(CASE WHEN shared = 1 THEN day ELSE 1000000 END)) AS share_day
    FROM sessions WHERE day >= {first_day} AND day <= {last_day} AND (liked = 1 OR commented = 1 OR shared = 1) GROUP BY user_id, video
    UNION ALL SELECT user_id, video, toInt64(min(day)) AS any_day, toInt64(min(day)) AS comment_day, toInt64(1000000) AS share_day
    FROM comments WHERE day >= {first_day} AND day <= {last_day} AND {use_comments} = 1 AND verdict <> 2 GROUP BY user_id, video) AS met
  JOIN videos USING (video) GROUP BY user_id, creator) AS pairs
WHERE began < comment_began AND began < share_began ORDER BY user_id, creator
