-- Names behind the dense integers.
SELECT kind, number, id, name FROM names ORDER BY kind, number
