-- The rows of a file in their order, with the table's columns as numbers and ids as text; NULL where a value is not plain.
SELECT {values} FROM read_parquet('{path}', binary_as_string = true);
