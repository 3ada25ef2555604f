-- Takes out what does not stay: copies, rows that differ, rows of the previous folder that the current one holds too.
DELETE FROM {table}_in WHERE rowid IN (
  SELECT f.row FROM {table}_found AS f JOIN {table}_twice AS t ON t.q = f.q AND t.key1 = f.key1 AND t.key2 = f.key2 WHERE t.same = 0 OR f.line <> t.line
  UNION ALL SELECT row FROM {table}_shared);
