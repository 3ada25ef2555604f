-- Days that stay: of the same rows of a folder the first, of rows that differ none.
CREATE VIEW daily_once AS
SELECT i.* FROM daily_in AS i LEFT JOIN daily_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2
WHERE t.key1 IS NULL OR (t.same = 1 AND i.line = t.line);

-- Days whose counters count since publication (of folders {from} to {to}) as what was added since the day before. A counter that falls counts as standing still until
-- it is higher than it ever was. Where the file does not begin with the video's publication, its first row is only what the next is counted from, and so is that of the
-- day before the earliest folder's quarter ({first} is its first day).
CREATE TABLE daily_highest AS
SELECT video, day, line, q,
  max(plays) OVER seen AS plays, max(likes) OVER seen AS likes, max(comments) OVER seen AS comments, max(shares) OVER seen AS shares, max(saves) OVER seen AS saves,
  plays < coalesce(max(plays) OVER before, 0) OR likes < coalesce(max(likes) OVER before, 0) OR comments < coalesce(max(comments) OVER before, 0)
    OR shares < coalesce(max(shares) OVER before, 0) AS fell
FROM daily_once WHERE q >= {from} AND q <= {to} AND (q = 0 OR line NOT IN (SELECT line FROM daily_shared))
WINDOW seen AS (PARTITION BY video ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
  before AS (PARTITION BY video ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);

CREATE TABLE daily_added AS
SELECT h.video AS video, h.day AS day, h.line AS line, h.q AS q, h.fell AS fell,
  row_number() OVER along = 1 AND (v.published_day < h.day - 1 OR h.day < {first}) AS begins,
  h.plays - lag(h.plays, 1, 0) OVER along AS plays, h.likes - lag(h.likes, 1, 0) OVER along AS likes, h.comments - lag(h.comments, 1, 0) OVER along AS comments,
  h.shares - lag(h.shares, 1, 0) OVER along AS shares,
  CASE WHEN h.saves < 0 THEN -1 ELSE h.saves - lag(CASE WHEN h.saves < 0 THEN 0 ELSE h.saves END, 1, 0) OVER along END AS saves
FROM daily_highest AS h JOIN videos AS v ON v.video = h.video
WINDOW along AS (PARTITION BY h.video ORDER BY h.day);

CREATE TABLE daily_merged AS
SELECT video, day, plays, likes, comments, shares, saves FROM daily_added WHERE NOT begins
UNION ALL SELECT video, day, plays, likes, comments, shares, saves FROM daily_once WHERE (q < {from} OR q > {to}) AND (q = 0 OR line NOT IN (SELECT line FROM daily_shared));
ALTER TABLE daily_merged RENAME TO daily;
DROP VIEW daily_once;
