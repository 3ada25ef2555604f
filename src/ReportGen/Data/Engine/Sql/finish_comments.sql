DROP VIEW comments_rows;
ALTER TABLE comments_in DROP COLUMN key;
ALTER TABLE comments_in DROP COLUMN fp;
ALTER TABLE comments_in DROP COLUMN met;
ALTER TABLE comments_in RENAME TO comments;
