-- Rows of a table in a range of days, those that stand again with the same key, and a video that has any (-1 where there is none).
SELECT toInt64(sum(times)) AS looked, toInt64(sum(times) - count(*)) AS found, toInt64(coalesce(min(CASE WHEN times > 1 THEN one END), -1)) AS example
FROM (SELECT {keys}, count(*) AS times, min(video) AS one FROM {table} WHERE {day} >= {first_day} AND {day} <= {last_day} GROUP BY {keys}) AS distinct_rows
