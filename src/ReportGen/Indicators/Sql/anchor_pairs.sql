-- Pairs of user and creator with a fixed anchor (see fixed_anchors) whose first viewing with an interaction on days {first_day} to {last_day} has a like alone: its day and the anchor of its video;
-- came: a viewing of another video of the creator on a later day within 28 days; acted: one with an interaction. Of viewings begun in the same second the deeper, then the lower video is the first.
SELECT user_id, creator, began, anchor, came, acted
FROM (SELECT user_id, creator, first_video, began, toInt64(max(CASE WHEN other <> first_video AND day > began AND day <= began + 28 THEN 1 ELSE 0 END)) AS came,
    toInt64(max(CASE WHEN other <> first_video AND day > began AND day <= began + 28 THEN responded ELSE 0 END)) AS acted
  FROM (SELECT user_id, creator, video AS other, day, responded
    FROM (SELECT user_id, video, day, max(CASE WHEN liked = 1 OR commented = 1 OR shared = 1 THEN 1 ELSE 0 END) AS responded
      FROM sessions WHERE day >= {first_day} AND day <= {last_day} GROUP BY user_id, video, day) AS seen
    JOIN videos USING (video)) AS visits
  JOIN (SELECT user_id, creator, argMin(video, first_key * 2147483648 + video) AS first_video, argMin(first_day, first_key * 2147483648 + video) AS began, min(first_key) AS pair_key
    FROM (SELECT user_id, video, min(ts * 2 + CASE WHEN commented = 1 OR shared = 1 THEN 0 ELSE 1 END) AS first_key, min(day) AS first_day
      FROM sessions WHERE day >= {first_day} AND day <= {last_day} AND (liked = 1 OR commented = 1 OR shared = 1) GROUP BY user_id, video) AS met
    JOIN (SELECT video, creator FROM videos
      JOIN (SELECT DISTINCT creator FROM (SELECT creator, anchor, count(*) AS n, count(DISTINCT intDiv(published_day - {base_day}, 7)) AS w FROM videos
        WHERE anchor >= 0 AND published_day >= {first_day} AND published_day <= {last_day} GROUP BY creator, anchor) AS hooks WHERE n >= 3 AND w >= 3) AS anchored USING (creator)) AS own USING (video)
    GROUP BY user_id, creator) AS firsts USING (user_id, creator)
  WHERE pair_key - 2 * intDiv(pair_key, 2) = 1
  GROUP BY user_id, creator, first_video, began) AS pairs
JOIN (SELECT video AS first_video, anchor FROM videos) AS hooks_of USING (first_video) ORDER BY user_id, creator
