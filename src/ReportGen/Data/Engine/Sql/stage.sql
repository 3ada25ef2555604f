-- Rows as read: q is the folder (0 current, 1 previous), line the file (times 2^32) and the first physical line, key1 and key2 what makes a row one, fp a fingerprint of its values.
-- When keys that stand more than once are resolved, these five are dropped and the table takes its name.
CREATE TABLE daily_in (q BIGINT, line BIGINT, key1 BIGINT, key2 BIGINT, fp BIGINT,
  video BIGINT, day BIGINT, plays BIGINT, likes BIGINT, comments BIGINT, shares BIGINT, saves BIGINT);
CREATE TABLE comments_in (q BIGINT, line BIGINT, key1 BIGINT, key2 BIGINT, fp BIGINT,
  comment BIGINT, video BIGINT, user_id BIGINT, ts BIGINT, day BIGINT, verdict INTEGER, hash BIGINT, hash2 BIGINT, units INTEGER);
CREATE TABLE sessions_in (q BIGINT, line BIGINT, key1 BIGINT, key2 BIGINT, fp BIGINT,
  user_id BIGINT, video BIGINT, ts BIGINT, day BIGINT, watch_ms BIGINT, liked INTEGER, commented INTEGER, shared INTEGER, followed INTEGER);
CREATE TABLE creators_in (quarter BIGINT, creator BIGINT, category BIGINT, tier BIGINT, followers BIGINT);
CREATE TABLE videos_in (video BIGINT, creator BIGINT, published_ts BIGINT, published_day BIGINT, duration BIGINT, anchor BIGINT,
  first_hour_plays BIGINT, first_hour_interactions BIGINT);
CREATE TABLE video_formats_in (video BIGINT, format BIGINT);
CREATE TABLE video_tools_in (video BIGINT, tool BIGINT);
CREATE TABLE suspects (key1 BIGINT, key2 BIGINT);
