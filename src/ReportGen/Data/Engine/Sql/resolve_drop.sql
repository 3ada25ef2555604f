DROP TABLE {table}_found;
DROP TABLE {table}_twice;
DROP TABLE {table}_shared;
DELETE FROM suspects;
DELETE FROM row_places;
