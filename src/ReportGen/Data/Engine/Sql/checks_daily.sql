-- Days of the quarter: rows, then for each check what failed and the first that did (video * 1000000 + day; -1 where none). The order is that of CheckList.
SELECT count(*),
  coalesce(sum(CASE WHEN idle THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN idle THEN place END), -1),
  coalesce(sum(CASE WHEN likes > plays THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN likes > plays THEN place END), -1),
  coalesce(sum(CASE WHEN given > plays THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN given > plays THEN place END), -1),
  coalesce(sum(CASE WHEN early THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN early THEN place END), -1)
FROM (SELECT d.plays AS plays, d.likes AS likes, d.likes + d.comments + d.shares AS given, d.video * 1000000 + d.day AS place,
    d.plays = 0 AND d.likes + d.comments + d.shares > 0 AS idle, d.plays > 0 AND d.day < v.published_day AS early
  FROM daily AS d JOIN videos AS v ON v.video = d.video WHERE d.day >= {first_day} AND d.day <= {last_day}) AS days;
