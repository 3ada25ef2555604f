-- Rows of a table in a range of days, the first and the last of these days.
SELECT toInt64(count(*)) AS found, toInt64(min({day})) AS first_met, toInt64(max({day})) AS last_met FROM {table} WHERE {day} >= {first_day} AND {day} <= {last_day}
