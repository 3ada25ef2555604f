DROP VIEW {table}_once;
DROP TABLE {table}_twice;
DROP TABLE {table}_shared;
DELETE FROM suspects;
