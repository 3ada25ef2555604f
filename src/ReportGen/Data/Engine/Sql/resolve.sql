-- Keys that stand more than once in one folder, and whether their rows are all the same. Only the suspects are looked at: reading found that they may.
CREATE TABLE {table}_twice AS
SELECT q, key1, key2, count(*) AS copies, min(line) AS line, max(line) AS last_line, CAST(min(fp) = max(fp) AS BIGINT) AS same
FROM {table}_in WHERE (key1, key2) IN (SELECT key1, key2 FROM suspects) GROUP BY q, key1, key2 HAVING count(*) > 1;

-- Of the same rows the first stays; of rows that differ none.
CREATE VIEW {table}_once AS
SELECT i.* FROM {table}_in AS i
LEFT JOIN {table}_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2
WHERE t.key1 IS NULL OR (t.same = 1 AND i.line = t.line);

-- Rows of the previous folder that the current one holds too.
CREATE TABLE {table}_shared AS
WITH found AS (SELECT q, line, key1, key2, fp FROM {table}_once WHERE (key1, key2) IN (SELECT key1, key2 FROM suspects))
SELECT p.line, CAST(p.fp = c.fp AS BIGINT) AS same
FROM found AS p JOIN found AS c ON c.q = 0 AND c.key1 = p.key1 AND c.key2 = p.key2 WHERE p.q = 1;
