-- By folder: rows merged within it, first line of them, rows in conflict, rows superseded by the other folder, of these the ones that differ.
SELECT f.q,
  CAST(coalesce((SELECT sum(copies - 1) FROM {table}_twice AS t WHERE t.q = f.q AND same = 1), 0) AS BIGINT),
  CAST(coalesce((SELECT min(last_line) FROM {table}_twice AS t WHERE t.q = f.q AND same = 1), 0) AS BIGINT),
  CASE WHEN f.q = 1 THEN (SELECT count(*) FROM {table}_shared) ELSE 0 END,
  CASE WHEN f.q = 1 THEN (SELECT count(*) FROM {table}_shared WHERE same = 0) ELSE 0 END
FROM (SELECT 0 AS q UNION ALL SELECT 1) AS f ORDER BY f.q;
