// The same of a unit's row, which may have named another lot.
UNWIND $rows AS row
MATCH (b) WHERE id(b) = row.to
MATCH (a)-[e:YIELDED]->(b)
WHERE e.fact = row.fact AND e.ended = row.told AND e.event IS NULL
RETURN DISTINCT id(e) AS id, id(a) AS from, row.to AS to, e.fact AS fact, coalesce(e.told, e.batch) AS told
