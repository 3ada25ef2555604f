-- Rows that are only a beginning (kind 0) and rows where a counter fell (kind 1): folder, file and line (one number).
SELECT 0, q, line FROM daily_added WHERE begins UNION ALL SELECT 1, q, line FROM daily_added WHERE fell ORDER BY 1, 2, 3;
