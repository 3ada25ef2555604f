-- Creators of the current folder, of the one before, and of both.
SELECT coalesce(sum(now), 0), coalesce(sum(earlier), 0), coalesce(sum(now * earlier), 0)
FROM (SELECT creator, max(CASE WHEN quarter = 0 THEN 1 ELSE 0 END) AS now, max(CASE WHEN quarter = 1 THEN 1 ELSE 0 END) AS earlier FROM creators GROUP BY creator) AS met;
