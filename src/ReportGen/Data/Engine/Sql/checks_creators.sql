-- Creators with days in the quarter: how many, those without a play and a like on any of them, and the first of these.
SELECT count(*), coalesce(sum(CASE WHEN plays_sum = 0 AND likes_sum = 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN plays_sum = 0 AND likes_sum = 0 THEN creator END), -1)
FROM (SELECT creator, sum(plays) AS plays_sum, sum(likes) AS likes_sum
  FROM daily JOIN videos USING (video) WHERE day >= {first_day} AND day <= {last_day} GROUP BY creator) AS active;
