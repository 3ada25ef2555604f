-- A part of the data: the creators of part_{number}.members, with what belongs to their videos. Comments stay whole, because some rules look at all of them;
-- every query joins them to the part's videos.
CREATE TABLE part_{number}.creators AS SELECT * FROM main.creators SEMI JOIN part_{number}.members USING (creator);
CREATE TABLE part_{number}.videos AS SELECT * FROM main.videos SEMI JOIN part_{number}.members USING (creator);
CREATE TABLE part_{number}.video_formats AS SELECT * FROM main.video_formats SEMI JOIN part_{number}.videos USING (video);
CREATE TABLE part_{number}.video_tools AS SELECT * FROM main.video_tools SEMI JOIN part_{number}.videos USING (video);
CREATE TABLE part_{number}.daily AS SELECT * FROM main.daily SEMI JOIN part_{number}.videos USING (video);
CREATE TABLE part_{number}.sessions AS SELECT * FROM main.sessions SEMI JOIN part_{number}.videos USING (video);
