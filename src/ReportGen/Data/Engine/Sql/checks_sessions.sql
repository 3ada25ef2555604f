-- Viewings of the quarter: how many, then for each check what failed and the first video that did.
SELECT count(*),
  coalesce(sum(CASE WHEN watch_ms < 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN watch_ms < 0 THEN video END), -1),
  coalesce(sum(CASE WHEN duration > 0 AND watch_ms > duration * 20000 THEN 1 ELSE 0 END), 0),
  coalesce(min(CASE WHEN duration > 0 AND watch_ms > duration * 20000 THEN video END), -1),
  coalesce(sum(CASE WHEN ts < published_ts THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN ts < published_ts THEN video END), -1)
FROM sessions JOIN videos USING (video) WHERE day >= {first_day} AND day <= {last_day};
