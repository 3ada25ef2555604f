-- Pairs of user and creator with an interaction on days {first_day} to {last_day}, by the Monday week of the first (week 1 starts 7 days after {base_day}).
-- settled: the first lies 28 or more days before the end; back: another day within 28 days; before: seen since {seen_from} but before the quarter.
SELECT creator, week, toInt64(count(*)) AS pairs, toInt64(sum(settled)) AS all_pairs, toInt64(sum(settled * returned)) AS all_back,
  toInt64(sum(settled * earlier)) AS old_pairs, toInt64(sum(settled * earlier * returned)) AS old_back, toInt64(sum(CASE WHEN active_weeks >= 3 THEN 1 ELSE 0 END)) AS regulars
FROM (SELECT creator, intDiv(days[1] - {base_day}, 7) AS week, active_weeks, earlier,
    CASE WHEN days[1] <= {last_day} - 28 THEN 1 ELSE 0 END AS settled,
    CASE WHEN length(days) > 1 AND days[2] - days[1] <= 28 THEN 1 ELSE 0 END AS returned
  FROM (SELECT user_id, creator, arraySort(groupUniqArray(CASE WHEN day >= {first_day} THEN day ELSE 1000000 END)) AS days,
      count(DISTINCT CASE WHEN day >= {first_day} THEN intDiv(day - {base_day}, 7) ELSE -1 END) - max(CASE WHEN day >= {first_day} THEN 0 ELSE 1 END) AS active_weeks,
      max(CASE WHEN day >= {first_day} THEN 0 ELSE 1 END) AS earlier
    FROM (SELECT user_id, video, day FROM comments WHERE day >= {seen_from} AND day <= {last_day} AND {use_comments} = 1
      UNION ALL SELECT user_id, video, day FROM sessions WHERE day >= {seen_from} AND day <= {last_day} AND {use_sessions} = 1 AND (liked = 1 OR commented = 1 OR shared = 1)) AS met
    JOIN videos USING (video) GROUP BY user_id, creator) AS visits
  WHERE days[1] < 1000000) AS cohorts
GROUP BY creator, week ORDER BY creator, week
