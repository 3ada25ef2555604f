-- By folder and file (the upper half of a line's number): rows merged with an earlier one, first line of them, rows superseded by the other folder, of these
-- the ones that differ.
SELECT q, file, toInt64(sum(merged)), toInt64(min(line)), toInt64(sum(shared)), toInt64(sum(differing))
FROM (SELECT i.q AS q, intDiv(i.line, 4294967296) AS file, 1 AS merged, i.line AS line, 0 AS shared, 0 AS differing
    FROM {table}_found AS i JOIN {table}_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2 WHERE t.same = 1 AND i.line <> t.line
  UNION ALL SELECT 1 AS q, intDiv(line, 4294967296) AS file, 0 AS merged, line, 1 AS shared, 1 - same AS differing FROM {table}_shared) AS counted
GROUP BY q, file ORDER BY q, file;
