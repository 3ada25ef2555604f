DROP VIEW comments_rows;
DROP TABLE comment_prints;
ALTER TABLE comments_in DROP COLUMN met;
ALTER TABLE comments_in RENAME TO comments;
