-- Videos published in the quarter: how many, then for each check what failed and the first that did.
SELECT count(*),
  coalesce(sum(CASE WHEN unmeasured = 1 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN unmeasured = 1 THEN video END), -1),
  coalesce(sum(CASE WHEN first_hour_plays > plays THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN first_hour_plays > plays THEN video END), -1),
  coalesce(sum(CASE WHEN duration = 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN duration = 0 THEN video END), -1),
  coalesce(sum(CASE WHEN duration > 7200 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN duration > 7200 THEN video END), -1),
  coalesce(sum(CASE WHEN days = 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN days = 0 THEN video END), -1),
  coalesce(sum(CASE WHEN duration >= 300 AND duration % 60 = 0 THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN duration >= 300 AND duration % 60 = 0 THEN video END), -1)
FROM (SELECT v.video AS video, v.duration AS duration, v.first_hour_plays AS first_hour_plays, CASE WHEN v.first_hour_plays < 0 OR v.first_hour_interactions < 0 THEN 1 ELSE 0 END AS unmeasured,
    coalesce(d.days, 0) AS days, CASE WHEN coalesce(d.days, 0) > 0 THEN coalesce(d.plays_sum, 0) ELSE v.first_hour_plays END AS plays
  FROM videos AS v LEFT JOIN (SELECT video, count(*) AS days, sum(plays) AS plays_sum FROM daily GROUP BY video) AS d ON d.video = v.video
  WHERE v.published_day >= {first_day} AND v.published_day <= {last_day}) AS published;
