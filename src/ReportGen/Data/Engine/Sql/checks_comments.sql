-- Comments of the quarter: how many, those written before their video was published, and the first such video.
SELECT count(*), coalesce(sum(CASE WHEN c.ts < v.published_ts THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN c.ts < v.published_ts THEN c.video END), -1)
FROM comments AS c JOIN videos AS v ON v.video = c.video WHERE c.day >= {first_day} AND c.day <= {last_day};
