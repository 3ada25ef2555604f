-- Viewings of the quarter: how many, then for each check what failed and the first video that did.
SELECT count(*),
  coalesce(sum(CASE WHEN s.watch_ms < 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN s.watch_ms < 0 THEN s.video END), -1),
  coalesce(sum(CASE WHEN v.duration > 0 AND s.watch_ms > v.duration * 20000 THEN 1 ELSE 0 END), 0),
  coalesce(min(CASE WHEN v.duration > 0 AND s.watch_ms > v.duration * 20000 THEN s.video END), -1),
  coalesce(sum(CASE WHEN s.ts < v.published_ts THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN s.ts < v.published_ts THEN s.video END), -1)
FROM sessions AS s JOIN videos AS v ON v.video = s.video WHERE s.day >= {first_day} AND s.day <= {last_day};
