-- Rows and days met by Monday week (day 4 was a Monday).
SELECT toInt64(intDiv(day - 4, 7) * 7 + 4) AS week_start, toInt64(sum(n)), toInt64(count(*))
FROM (SELECT {day} AS day, count(*) AS n FROM {table} WHERE {day} >= {first_day} AND {day} <= {last_day} GROUP BY {day}) AS days
GROUP BY week_start ORDER BY week_start;
