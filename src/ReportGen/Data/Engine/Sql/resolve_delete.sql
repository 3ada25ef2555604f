-- Takes out what does not stay: copies, rows that differ, rows of the previous folder that the current one holds too.
DELETE FROM {table}_in WHERE (q, line) IN (
  SELECT i.q, i.line FROM {table}_in AS i JOIN {table}_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2 WHERE t.same = 0 OR i.line <> t.line
  UNION ALL SELECT 1, line FROM {table}_shared);
