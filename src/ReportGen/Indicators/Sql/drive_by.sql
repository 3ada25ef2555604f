-- Interactions in viewings by user, creator and period, and likes that left at once: the user's whole watch of the video on the day is at most 1, 2, 3, 5 seconds and under 90 % of its length.
-- lone likes have no comment, share or follow in the viewing; a day with a watch time missing is never drive-by, its lone likes are counted apart.
-- Only videos with which the user interacted are looked at, which is a small part of the viewings.
SELECT user_id, creator, period, toInt64(sum(likes_seen)) AS likes_sum, toInt64(sum(comments_seen)) AS comments_sum, toInt64(sum(shares_seen)) AS shares_sum,
  toInt64(sum(CASE WHEN known = 1 AND watched <= 1000 AND partial = 1 THEN lone ELSE 0 END)) AS within1,
  toInt64(sum(CASE WHEN known = 1 AND watched <= 2000 AND partial = 1 THEN lone ELSE 0 END)) AS within2,
  toInt64(sum(CASE WHEN known = 1 AND watched <= 3000 AND partial = 1 THEN lone ELSE 0 END)) AS within3,
  toInt64(sum(CASE WHEN known = 1 AND watched <= 5000 AND partial = 1 THEN lone ELSE 0 END)) AS within5,
  toInt64(sum(CASE WHEN known = 0 THEN lone ELSE 0 END)) AS unknown, toInt64(sum(lone)) AS lone_sum
FROM (SELECT user_id, creator, intDiv(day - {origin}, {length}) AS period, likes_seen, comments_seen, shares_seen, lone, known, watched,
    CASE WHEN duration <= 0 OR watched < duration * 900 THEN 1 ELSE 0 END AS partial
  FROM (SELECT user_id, video, day, count(CASE WHEN liked = 1 THEN 1 END) AS likes_seen, count(CASE WHEN commented = 1 THEN 1 END) AS comments_seen, count(CASE WHEN shared = 1 THEN 1 END) AS shares_seen,
      count(CASE WHEN liked = 1 AND commented <> 1 AND shared <> 1 AND followed <> 1 THEN 1 END) AS lone,
      min(CASE WHEN watch_ms < 0 THEN 0 ELSE 1 END) AS known, sum(watch_ms) AS watched
    FROM sessions WHERE day >= {from_day} AND day <= {to_day}
      AND (user_id, video) IN (SELECT user_id, video FROM sessions WHERE day >= {from_day} AND day <= {to_day} AND (liked = 1 OR commented = 1 OR shared = 1))
    GROUP BY user_id, video, day HAVING max(CASE WHEN liked = 1 OR commented = 1 OR shared = 1 THEN 1 ELSE 0 END) = 1) AS by_day
  JOIN videos USING (video)) AS met
GROUP BY user_id, creator, period ORDER BY user_id, creator, period
