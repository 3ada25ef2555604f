-- Names that the portable SQL takes from the other engine.
CREATE MACRO intDiv(a, b) AS a // b;
CREATE MACRO toInt64(x) AS CAST(x AS BIGINT);
CREATE MACRO arraySort(l) AS list_sort(l);
CREATE MACRO groupUniqArray(x) AS list(DISTINCT x);
