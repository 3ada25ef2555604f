-- Keys that stand more than once in one folder, and whether their rows are all the same.
CREATE TABLE {table}_twice AS
SELECT q, key1, key2, count(*) AS copies, min(line) AS line, max(line) AS last_line, CAST(min(fp) = max(fp) AS BIGINT) AS same
FROM {table}_in GROUP BY q, key1, key2 HAVING count(*) > 1;

-- Of the same rows the first stays; of rows that differ none.
CREATE TABLE {table}_once AS
SELECT i.* FROM {table}_in AS i
LEFT JOIN {table}_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2
WHERE t.key1 IS NULL OR (t.same = 1 AND i.line = t.line);

-- Rows of the previous folder that the current one holds too.
CREATE TABLE {table}_shared AS
SELECT p.line, CAST(p.fp = c.fp AS BIGINT) AS same
FROM {table}_once AS p JOIN {table}_once AS c ON c.q = 0 AND c.key1 = p.key1 AND c.key2 = p.key2 WHERE p.q = 1;

CREATE TABLE {table} AS
SELECT {columns} FROM {table}_once WHERE q = 0 OR line NOT IN (SELECT line FROM {table}_shared);
