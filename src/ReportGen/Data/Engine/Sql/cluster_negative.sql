-- Days of videos in a range, those with a count below nought, and the first such video (-1 where there is none). Saves are -1 where the platform does not tell them.
SELECT toInt64(count(*)) AS looked, toInt64(sum(below)) AS found, toInt64(coalesce(min(CASE WHEN below = 1 THEN video END), -1)) AS example
FROM (SELECT video, CASE WHEN plays < 0 OR likes < 0 OR comments < 0 OR shares < 0 OR saves < -1 THEN 1 ELSE 0 END AS below
  FROM daily WHERE day >= {first_day} AND day <= {last_day}) AS days
