-- Days of the quarter, those without any row, and the first of these (-1 where there is none). The day before the quarter stands in so that a gap at its start counts.
SELECT {last_day} - {first_day} + 1, {last_day} - {first_day} + 2 - count(*), coalesce(min(CASE WHEN after > day + 1 THEN day + 1 END), -1)
FROM (SELECT day, lead(day, 1, {last_day} + 1) OVER (ORDER BY day) AS after
  FROM (SELECT DISTINCT day FROM daily WHERE day >= {first_day} AND day <= {last_day} UNION SELECT {first_day} - 1 AS day) AS met) AS gaps;
