-- Videos with five days or more and any plays: how many, those whose plays never fall from one day to the next and grow, and the first of these.
SELECT count(*), coalesce(sum(CASE WHEN falls = 0 AND highest > lowest THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN falls = 0 AND highest > lowest THEN video END), -1)
FROM (SELECT video, sum(CASE WHEN plays < before THEN 1 ELSE 0 END) AS falls, max(plays) AS highest, min(plays) AS lowest
  FROM (SELECT video, plays, lag(plays, 1, 0) OVER (PARTITION BY video ORDER BY day) AS before FROM daily
    WHERE day >= {first_day} AND day <= {last_day}) AS steps
  GROUP BY video HAVING count(*) >= 5 AND max(plays) > 0) AS counted;
