-- Viewings on days {from_day} to {to_day} by user, creator and period of {length} days counted from {origin}: how many, with an interaction, with known watch time and length,
-- of these at least half and wholly watched, and watched to at most {median} thousandths of the length (rounded down).
SELECT user_id, creator, intDiv(day - {origin}, {length}) AS period, toInt64(count(*)) AS viewings_sum, toInt64(count(CASE WHEN liked = 1 OR commented = 1 OR shared = 1 THEN 1 END)) AS acted,
  toInt64(count(CASE WHEN watch_ms >= 0 AND duration > 0 THEN 1 END)) AS known, toInt64(count(CASE WHEN watch_ms >= 0 AND duration > 0 AND watch_ms >= duration * 500 THEN 1 END)) AS half,
  toInt64(count(CASE WHEN watch_ms >= 0 AND duration > 0 AND watch_ms >= duration * 1000 THEN 1 END)) AS whole,
  toInt64(count(CASE WHEN watch_ms >= 0 AND duration > 0 AND ({median} >= 1000 OR watch_ms < ({median} + 1) * duration) THEN 1 END)) AS below
FROM sessions JOIN videos USING (video) WHERE day >= {from_day} AND day <= {to_day} GROUP BY user_id, creator, period ORDER BY user_id, creator, period
