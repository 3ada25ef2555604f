-- Files and lines (one number) of rows that share a key and differ.
SELECT i.line FROM {table}_found AS i JOIN {table}_twice AS t ON t.q = i.q AND t.key1 = i.key1 AND t.key2 = i.key2
WHERE t.same = 0 AND i.q = {folder} ORDER BY i.line;
