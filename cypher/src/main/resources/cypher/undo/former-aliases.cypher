// The same of an alias's row, which may have named another thing.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (a)-[e:SAME_AS|ALSO_KNOWN_AS]->(b)
WHERE e.fact = row.fact AND e.ended = row.told
RETURN DISTINCT id(e) AS id, row.from AS from, id(b) AS to, e.fact AS fact, coalesce(e.told, e.batch) AS told
