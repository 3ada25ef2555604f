-- What creators are listed with: the quarter's own list first (quarter 0), then that of the quarter before.
SELECT creator, CAST(quarter AS BIGINT) AS listed_in, CAST(category AS BIGINT) AS of_category, CAST(tier AS BIGINT) AS of_tier FROM creators ORDER BY creator, listed_in
