// The declarations by rows that stand and were told in one of these batches.
MATCH (d:Declaration)
WHERE d.ended IS NULL AND d.event IS NULL
WITH d, coalesce(d.told, d.batch) AS told
WHERE $first <= told <= $last AND any(range IN $ranges WHERE range[0] <= told <= range[1])
RETURN id(d) AS id
