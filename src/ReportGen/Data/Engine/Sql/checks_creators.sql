-- Creators with days in the quarter: how many, those without a play and a like on any of them, and the first of these.
SELECT count(*), coalesce(sum(CASE WHEN plays = 0 AND likes = 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN plays = 0 AND likes = 0 THEN creator END), -1)
FROM (SELECT v.creator AS creator, sum(d.plays) AS plays, sum(d.likes) AS likes
  FROM daily AS d JOIN videos AS v ON v.video = d.video WHERE d.day >= {first_day} AND d.day <= {last_day} GROUP BY v.creator) AS active;
