-- Keys that stand more than once in one folder, and whether their rows are all the same. The keys are found first, for few rows have them.
CREATE TABLE {table}_twice AS
SELECT i.q AS q, i.key1 AS key1, i.key2 AS key2, count(*) AS copies, min(i.line) AS line, max(i.line) AS last_line, CAST(min(i.fp) = max(i.fp) AS BIGINT) AS same
FROM {table}_in AS i
JOIN (SELECT q, key1, key2 FROM {table}_in GROUP BY q, key1, key2 HAVING count(*) > 1) AS k ON k.q = i.q AND k.key1 = i.key1 AND k.key2 = i.key2
GROUP BY i.q, i.key1, i.key2;

-- Of the same rows the first stays; of rows that differ none.
CREATE VIEW {table}_once AS
SELECT i.* FROM {table}_in AS i
LEFT JOIN {table}_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2
WHERE t.key1 IS NULL OR (t.same = 1 AND i.line = t.line);

-- Rows of the previous folder that the current one holds too.
CREATE TABLE {table}_shared AS
SELECT p.line, CAST(p.fp = c.fp AS BIGINT) AS same
FROM {table}_once AS p JOIN {table}_once AS c ON c.q = 0 AND c.key1 = p.key1 AND c.key2 = p.key2 WHERE p.q = 1;

CREATE TABLE {table} AS
SELECT {columns} FROM {table}_once WHERE q = 0 OR line NOT IN (SELECT line FROM {table}_shared);
