-- Rows of a table in a range of days, those whose video (or creator) is not known where they are stored, and the first such number (-1 where there is none).
SELECT toInt64(count(*)) AS looked, toInt64(sum(stray)) AS found, toInt64(coalesce(min(CASE WHEN stray = 1 THEN subject END), -1)) AS example
FROM (SELECT {key} AS subject, CASE WHEN {key} IN ({known}) THEN 0 ELSE 1 END AS stray FROM {table} WHERE {day} >= {first_day} AND {day} <= {last_day}) AS rows_seen
