-- Days of the quarter: rows, then for each check what failed and the first that did (video * 1000000 + day; -1 where none). The order is that of CheckList.
SELECT count(*),
  coalesce(sum(CASE WHEN idle = 1 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN idle = 1 THEN place END), -1),
  coalesce(sum(CASE WHEN likes > plays THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN likes > plays THEN place END), -1),
  coalesce(sum(CASE WHEN given > plays THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN given > plays THEN place END), -1),
  coalesce(sum(CASE WHEN early = 1 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN early = 1 THEN place END), -1)
FROM (SELECT plays, likes, likes + comments + shares AS given, video * 1000000 + day AS place,
    CASE WHEN plays = 0 AND likes + comments + shares > 0 THEN 1 ELSE 0 END AS idle, CASE WHEN plays > 0 AND day < published_day THEN 1 ELSE 0 END AS early
  FROM daily JOIN videos USING (video) WHERE day >= {first_day} AND day <= {last_day}) AS days;
