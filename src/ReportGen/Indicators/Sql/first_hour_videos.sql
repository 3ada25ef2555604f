-- First-hour figures of each video published on days {from_day} to {to_day} that has them and was played.
SELECT creator, video, toInt64(first_hour_interactions) AS answers, toInt64(first_hour_plays) AS hour_plays
FROM videos WHERE published_day >= {from_day} AND published_day <= {to_day} AND first_hour_plays > 0 AND first_hour_interactions >= 0 ORDER BY video
