// A unit's row may name another lot than before: all of them are looked at.
UNWIND $rows AS row
MATCH (b) WHERE id(b) = row.to
MATCH ()-[e:YIELDED]->(b)
WHERE e.fact = row.fact AND e.ended IS NULL
RETURN id(e) AS id, e.fact AS fact, e.content AS content, coalesce(e.told, e.batch) AS batch
