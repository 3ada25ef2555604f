-- Rows as read, before keys that stand more than once are resolved. Of days, q is the folder (0 current, 1 previous), line the file (times 2^32) and the first physical line, key1 and key2 what
-- makes a row one, fp a fingerprint of its values. Of the large tables nothing is kept beside their columns: key and fingerprint of comments come
-- into comment_prints where a key may stand more than once (row counts in the order of reading). Where their rows stand in the files is told by row_places.
CREATE TABLE daily_in (q BIGINT, line BIGINT, key1 BIGINT, key2 BIGINT, fp BIGINT,
  video BIGINT, day BIGINT, plays BIGINT, likes BIGINT, comments BIGINT, shares BIGINT, saves BIGINT);
CREATE TABLE comments_in (met INTEGER,
  comment BIGINT, video BIGINT, user_id BIGINT, ts BIGINT, day BIGINT, verdict INTEGER, hash BIGINT, hash2 BIGINT, units INTEGER);
CREATE TABLE sessions_in (user_id BIGINT, video BIGINT, ts BIGINT, day BIGINT, watch_ms BIGINT, liked INTEGER, commented INTEGER, shared INTEGER, followed INTEGER);
CREATE TABLE creators_in (quarter BIGINT, creator BIGINT, category BIGINT, tier BIGINT, followers BIGINT);
CREATE TABLE videos_in (video BIGINT, creator BIGINT, published_ts BIGINT, published_day BIGINT, duration BIGINT, anchor BIGINT,
  first_hour_plays BIGINT, first_hour_interactions BIGINT);
CREATE TABLE video_formats_in (video BIGINT, format BIGINT);
CREATE TABLE video_tools_in (video BIGINT, tool BIGINT);
CREATE TABLE comment_prints (row BIGINT, key1 BIGINT, fp BIGINT);
CREATE TABLE suspects (key1 BIGINT, key2 BIGINT);

-- Runs of rows that stand on lines one after another: number of the first in the order of reading, its folder, its file and line.
CREATE TABLE row_places (first BIGINT, q BIGINT, line BIGINT);

-- What resolving looks at: rows whose key is a suspect's, by their number in the order of reading.
CREATE VIEW daily_rows AS SELECT rowid AS row, q, line, key1, key2, fp FROM daily_in WHERE (key1, key2) IN (SELECT key1, key2 FROM suspects);
CREATE VIEW comments_rows AS SELECT i.row AS row, p.q AS q, p.line + i.row - p.first AS line, i.key1 AS key1, CAST(0 AS BIGINT) AS key2, i.fp AS fp
FROM comment_prints AS i ASOF JOIN row_places AS p ON i.row >= p.first WHERE i.key1 IN (SELECT key1 FROM suspects);
CREATE VIEW sessions_rows AS SELECT i.row AS row, p.q AS q, p.line + i.row - p.first AS line, i.key1 AS key1, i.key2 AS key2, i.fp AS fp
FROM (SELECT rowid AS row, user_id * 4294967296 + video AS key1, ts AS key2, hash(day, watch_ms, liked, commented, shared, followed) AS fp FROM sessions_in
  WHERE (user_id * 4294967296 + video, ts) IN (SELECT key1, key2 FROM suspects)) AS i ASOF JOIN row_places AS p ON i.row >= p.first;
