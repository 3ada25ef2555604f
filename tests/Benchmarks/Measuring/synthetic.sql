-- Facts of 2024 Q4 (days 19997 to 20088) and 2025 Q1 (days 20089 to 20178) of {creators} creators and {users} users, from hashes, so that they are the same every time.
-- Every creator publishes four videos a quarter; a video has eight days of figures, three comments and five viewings.
CREATE MACRO part(a, b) AS CAST((hash(a, b) >> 11) AS DOUBLE) / 9007199254740992.0;
CREATE MACRO below(a, b, n) AS CAST(hash(a, b) % n AS BIGINT);

CREATE TABLE creators AS
SELECT CAST(q AS INTEGER) AS quarter, c AS creator, CAST(below(c, 1, 8) AS INTEGER) AS category,
  CAST(CASE WHEN c % 20 = 0 THEN 2 WHEN c % 20 <= 7 THEN 1 ELSE 0 END AS INTEGER) AS tier, CASE WHEN c % 20 = 0 THEN 2000000 WHEN c % 20 <= 7 THEN 200000 ELSE 20000 END AS followers
FROM range({creators}) AS r(c), range(2) AS s(q);

CREATE TABLE videos AS
SELECT v AS video, v // 8 AS creator, day * 86400 + below(v, 2, 86400) AS published_ts, day AS published_day, 20 + below(v, 3, 60) AS duration,
  CAST(CASE WHEN v // 8 % 10 = 0 AND v % 4 < 3 THEN v // 8 % 2 ELSE -1 END AS INTEGER) AS anchor, plays AS first_hour_plays, CAST(plays * (0.02 + 0.06 * part(v // 8, 4)) AS BIGINT) AS first_hour_interactions
FROM (SELECT v, CASE WHEN v % 8 < 4 THEN 19997 + (v % 4) * 23 + below(v, 5, 22) ELSE 20089 + (v % 4) * 22 + below(v, 5, 22) END AS day,
    CAST(50 + 300 * exp(2 * part(v // 8, 6)) * part(v, 7) AS BIGINT) AS plays
  FROM range({creators} * 8) AS r(v)) AS made;

CREATE TABLE video_formats AS SELECT v AS video, CAST(below(v, 8, 4) AS INTEGER) AS format FROM range({creators} * 8) AS r(v) WHERE v % 5 < 4;
CREATE TABLE video_tools AS
SELECT v AS video, CAST(t AS INTEGER) AS tool FROM range({creators} * 8) AS r(v), range(3) AS s(t) WHERE below(v // 8, 9 + t, 3) = 0 AND part(v, 12 + t) < 0.8;

CREATE TABLE daily AS
SELECT video, day, plays, CAST(plays * (0.01 + 0.04 * part(creator, 4)) AS BIGINT) AS likes, CAST(plays * 0.008 * part(video, 20 + age) AS BIGINT) AS comments,
  CAST(plays * 0.006 * part(video, 40 + age) AS BIGINT) AS shares, CAST(-1 AS BIGINT) AS saves
FROM (SELECT video, creator, age, published_day + age AS day, CAST(first_hour_plays * 4 * exp(-0.5 * age) * (0.5 + part(video, 60 + age)) AS BIGINT) AS plays
  FROM videos, range(8) AS r(age)) AS made;

CREATE TABLE comments AS
SELECT n AS comment, video, below(n, 80, {users}) AS user_id, published_ts + late AS ts, (published_ts + late) // 86400 AS day,
  CAST(CASE WHEN part(n, 81) < 0.6 THEN 0 ELSE 1 + below(n, 82, 8) END AS INTEGER) AS verdict, CAST(hash(n % 5000000) >> 1 AS BIGINT) AS hash, CAST(hash(n % 5000000, 1) >> 1 AS BIGINT) AS hash2,
  CAST(2 + below(n, 83, 12) AS INTEGER) AS units
FROM (SELECT video * 3 + k AS n, video, published_ts, below(video * 3 + k, 84, 700000) AS late FROM videos, range(3) AS r(k)) AS made;

CREATE TABLE sessions AS
SELECT below(n, 90, {users}) AS user_id, video, published_ts + late AS ts, (published_ts + late) // 86400 AS day, 500 + below(n, 91, 30000) AS watch_ms,
  CAST(part(n, 92) < 0.4 AS INTEGER) AS liked, CAST(part(n, 93) < 0.06 AS INTEGER) AS commented, CAST(part(n, 94) < 0.04 AS INTEGER) AS shared, CAST(0 AS INTEGER) AS followed
FROM (SELECT video * 5 + k AS n, video, published_ts, below(video * 5 + k, 95, 900000) AS late FROM videos, range(5) AS r(k)) AS made;

-- What the loader notes of comments while it reads them.
CREATE TABLE user_texts_again AS SELECT hash, user_id FROM comments GROUP BY hash, user_id HAVING count(*) > 1;
CREATE TABLE writers_again AS SELECT video, user_id FROM comments WHERE verdict = 0 GROUP BY video, user_id HAVING count(*) > 1;
CREATE TABLE texts_often AS SELECT hash FROM comments GROUP BY hash HAVING count(*) > 4;
