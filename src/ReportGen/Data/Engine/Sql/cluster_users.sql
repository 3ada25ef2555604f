-- Dense integers of users run from 0, so the greatest tells how many there are.
SELECT toInt64(max(greatest_id)) AS greatest_id
FROM (SELECT toInt64(max(user_id)) AS greatest_id FROM comments UNION ALL SELECT toInt64(max(user_id)) AS greatest_id FROM sessions) AS both_tables
