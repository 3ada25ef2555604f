ALTER TABLE {table}_in DROP COLUMN q;
ALTER TABLE {table}_in DROP COLUMN line;
ALTER TABLE {table}_in DROP COLUMN key1;
ALTER TABLE {table}_in DROP COLUMN key2;
ALTER TABLE {table}_in DROP COLUMN fp;
ALTER TABLE {table}_in RENAME TO {table};
