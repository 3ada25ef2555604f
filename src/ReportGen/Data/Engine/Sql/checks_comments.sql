-- Comments of the quarter: how many, those written before their video was published, and the first such video.
SELECT count(*), coalesce(sum(CASE WHEN ts < published_ts THEN 1 ELSE 0 END), 0), coalesce(min(CASE WHEN ts < published_ts THEN video END), -1)
FROM comments JOIN videos USING (video) WHERE day >= {first_day} AND day <= {last_day};
