-- One row: pairs of what was looked at and what failed, over the days of a quarter. The order is that of CheckList.
SELECT
  (SELECT count(*) FROM daily WHERE day >= {first_day} AND day <= {last_day}),
  (SELECT count(*) FROM daily WHERE day >= {first_day} AND day <= {last_day} AND plays = 0 AND likes + comments + shares > 0),
  (SELECT count(*) FROM daily WHERE day >= {first_day} AND day <= {last_day}),
  (SELECT count(*) FROM daily WHERE day >= {first_day} AND day <= {last_day} AND likes > plays),
  (SELECT count(*) FROM videos WHERE published_day >= {first_day} AND published_day <= {last_day}),
  (SELECT count(*) FROM videos WHERE published_day >= {first_day} AND published_day <= {last_day} AND (first_hour_plays < 0 OR first_hour_interactions < 0)),
  (SELECT count(*) FROM sessions WHERE day >= {first_day} AND day <= {last_day}),
  (SELECT count(*) FROM sessions WHERE day >= {first_day} AND day <= {last_day} AND watch_ms < 0),
  (SELECT {last_day} - {first_day} + 1),
  (SELECT {last_day} - {first_day} + 1 - count(DISTINCT day) FROM daily WHERE day >= {first_day} AND day <= {last_day});
