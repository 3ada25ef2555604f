DROP VIEW sessions_rows;
ALTER TABLE sessions_in RENAME TO sessions;
