-- Creators as listed in each quarter's folder.
SELECT creator, quarter, category, tier, followers FROM creators ORDER BY creator, quarter
