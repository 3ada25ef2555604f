-- Keys that stand more than once in one folder, and whether their rows are all the same. Only the suspects are looked at: reading found that they may.
CREATE TABLE {table}_found AS SELECT row, q, line, key1, key2, fp FROM {table}_rows;
CREATE TABLE {table}_twice AS
SELECT q, key1, key2, count(*) AS copies, min(line) AS line, max(line) AS last_line, CAST(min(fp) = max(fp) AS BIGINT) AS same
FROM {table}_found GROUP BY q, key1, key2 HAVING count(*) > 1;

-- Rows of the previous folder that the current one holds too. Of the same rows of a folder the first stands for all; of rows that differ none does.
CREATE TABLE {table}_shared AS
WITH kept AS (SELECT f.q AS q, f.line AS line, f.row AS row, f.key1 AS key1, f.key2 AS key2, f.fp AS fp
  FROM {table}_found AS f LEFT JOIN {table}_twice AS t ON t.q = f.q AND t.key1 = f.key1 AND t.key2 = f.key2
  WHERE t.key1 IS NULL OR (t.same = 1 AND f.line = t.line))
SELECT p.line AS line, p.row AS row, CAST(p.fp = c.fp AS BIGINT) AS same
FROM kept AS p JOIN kept AS c ON c.q = 0 AND c.key1 = p.key1 AND c.key2 = p.key2 WHERE p.q = 1;
