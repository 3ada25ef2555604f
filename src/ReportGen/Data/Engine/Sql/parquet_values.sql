-- Values of typed columns as the tables hold them; NULL where a value is not plain, so that the row is read as text instead, which tells what is wrong with it.
-- The bounds (1970-01-02 to 2099-12-31, 2^52, a billion seconds) only keep to what both ways of reading surely take for the same.
CREATE MACRO or_missing(x, value) AS CASE WHEN x IS NULL THEN -1 ELSE value END;
CREATE MACRO flag_of_boolean(x) AS CAST(x AS INTEGER);
CREATE MACRO flag_of_integer(x) AS CASE WHEN x IN (0, 1) THEN CAST(x AS INTEGER) END;
CREATE MACRO flag_of_double(x) AS CASE WHEN x IN (0, 1) AND NOT signbit(x) THEN CAST(x AS INTEGER) END;
CREATE MACRO count_of_integer(x) AS CASE WHEN x BETWEEN 0 AND 4503599627370496 THEN CAST(x AS BIGINT) END;
CREATE MACRO count_of_double(x) AS CASE WHEN x >= 0 AND x <= 1000000000000 AND x = floor(x) THEN CAST(x AS BIGINT) END;

-- Thousandths of a second, halves away from zero as the number is written: only near a half does the written form matter.
CREATE MACRO length_of_integer(x) AS CASE WHEN x BETWEEN 0 AND 1000000000 THEN CAST(x AS BIGINT) * 1000 END;
CREATE MACRO length_of_written(x) AS CAST(round(CAST(round(CAST(CAST(x AS VARCHAR) AS DECIMAL(38, 22)), 3) AS DOUBLE) * 1000) AS BIGINT);
CREATE MACRO length_of_double(x) AS CASE WHEN x = 0 THEN 0 WHEN x >= 0.001 AND x <= 1000000 THEN
  CASE WHEN abs(x * 1000 - round(x * 1000)) < 0.4999 THEN CAST(round(x * 1000) AS BIGINT) ELSE length_of_written(x) END END;
CREATE MACRO length_of_float(x) AS CASE WHEN x = 0 THEN 0 WHEN x >= 0.001 AND x <= 1000000 THEN length_of_written(x) END;
CREATE MACRO length_of_decimal(x) AS CASE WHEN x BETWEEN 0 AND 1000000 THEN length_of_written(x) END;

-- Seconds since 1970 on the clock that the column has, without their fraction.
CREATE MACRO sure_seconds(s) AS CASE WHEN s BETWEEN 86400 AND 4102444799 THEN s END;
CREATE MACRO seconds_of_zoned(x) AS sure_seconds(CASE WHEN isfinite(x) THEN epoch_us(x) // 1000000 END);
CREATE MACRO seconds_of_timestamp(x) AS sure_seconds(CASE WHEN isfinite(CAST(x AS TIMESTAMP)) THEN epoch_us(CAST(x AS TIMESTAMP)) // 1000000 END);
CREATE MACRO seconds_of_integer(x) AS CASE WHEN x BETWEEN 1000000000 AND 4102444799 THEN CAST(x AS BIGINT)
  WHEN x BETWEEN 1000000000000 AND 4102444799999 THEN CAST(x AS BIGINT) // 1000 END;
CREATE MACRO seconds_of_text(x) AS CASE WHEN length(x) = 19 AND CAST(try_cast(x AS TIMESTAMP) AS VARCHAR) = replace(x, 'T', ' ')
  THEN sure_seconds(epoch_us(try_cast(x AS TIMESTAMP)) // 1000000) END;

-- Day numbers. Of a moment inside a day the row is read as text, which tells hours of a day apart.
CREATE MACRO sure_day(d) AS CASE WHEN d BETWEEN 1 AND 47481 THEN d END;
CREATE MACRO day_of_date(x) AS sure_day(CASE WHEN isfinite(x) THEN x - DATE '1970-01-01' END);
CREATE MACRO day_of_timestamp(x) AS CASE WHEN seconds_of_timestamp(x) % 86400 = 0 THEN seconds_of_timestamp(x) // 86400 END;
CREATE MACRO day_of_text(x) AS CASE WHEN length(x) = 10 AND CAST(try_cast(x AS DATE) AS VARCHAR) = x THEN sure_day(try_cast(x AS DATE) - DATE '1970-01-01') END;
