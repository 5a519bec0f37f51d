// The edges by rows that stand and were told in one of these batches.
MATCH ()-[e:ALSO_KNOWN_AS]->()
WHERE e.ended IS NULL AND e.event IS NULL
WITH e, coalesce(e.told, e.batch) AS told
WHERE $first <= told <= $last AND any(range IN $ranges WHERE range[0] <= told <= range[1])
RETURN id(e) AS id
