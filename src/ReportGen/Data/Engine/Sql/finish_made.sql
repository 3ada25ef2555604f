DROP VIEW daily_rows;
DROP TABLE daily_in;
