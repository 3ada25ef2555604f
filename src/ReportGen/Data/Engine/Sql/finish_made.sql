DROP TABLE {table}_in;
