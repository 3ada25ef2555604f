-- Pairs of user and creator with an interaction on days {first_day} to {last_day}, by the Monday week of the first (week 1 starts 7 days after {base_day}).
-- settled: the first lies 28 or more days before the end; returned: another day within 28 days; earlier: seen since {seen_from} but before the quarter;
-- active_weeks: Monday weeks with an interaction on days {week_one} to {weeks_end}. A creator's comments under own videos (verdict 2) make no pair.
SELECT user_id, creator, intDiv(days[1] - {base_day}, 7) AS week, CASE WHEN days[1] <= {last_day} - 28 THEN 1 ELSE 0 END AS settled,
  CASE WHEN length(days) > 1 AND days[2] - days[1] <= 28 THEN 1 ELSE 0 END AS returned, earlier, toInt64(week_count) AS active_weeks
FROM (SELECT user_id, creator, arraySort(groupUniqArray(CASE WHEN day >= {first_day} THEN day ELSE 1000000 END)) AS days,
    count(DISTINCT CASE WHEN day >= {week_one} AND day <= {weeks_end} THEN intDiv(day - {base_day}, 7) ELSE -1 END)
      - max(CASE WHEN day >= {week_one} AND day <= {weeks_end} THEN 0 ELSE 1 END) AS week_count,
    max(CASE WHEN day >= {first_day} THEN 0 ELSE 1 END) AS earlier
  FROM (SELECT user_id, video, day FROM comments WHERE day >= {seen_from} AND day <= {last_day} AND {use_comments} = 1 AND verdict <> 2 GROUP BY user_id, video, day
    UNION ALL SELECT user_id, video, day FROM sessions WHERE day >= {seen_from} AND day <= {last_day} AND {use_sessions} = 1 AND (liked = 1 OR commented = 1 OR shared = 1)
      GROUP BY user_id, video, day) AS met
  JOIN videos USING (video) GROUP BY user_id, creator) AS visits
WHERE days[1] < 1000000 ORDER BY user_id, creator
