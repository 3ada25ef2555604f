CREATE TABLE creators AS SELECT CAST(quarter AS INTEGER) AS quarter, creator, CAST(category AS INTEGER) AS category, CAST(tier AS INTEGER) AS tier, followers FROM creators_in;
DROP TABLE creators_in;
CREATE TABLE videos AS SELECT video, creator, published_ts, published_day, duration, CAST(anchor AS INTEGER) AS anchor, first_hour_plays, first_hour_interactions FROM videos_in;
DROP TABLE videos_in;
CREATE TABLE video_formats AS SELECT video, CAST(format AS INTEGER) AS format FROM video_formats_in;
DROP TABLE video_formats_in;
CREATE TABLE video_tools AS SELECT video, CAST(tool AS INTEGER) AS tool FROM video_tools_in;
DROP TABLE video_tools_in;
