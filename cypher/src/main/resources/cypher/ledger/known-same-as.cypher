// An alias's row may name another thing than before: all of them are looked at.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (a)-[e:SAME_AS]->()
WHERE e.fact = row.fact AND e.ended IS NULL
RETURN id(e) AS id, e.fact AS fact, e.content AS content, coalesce(e.told, e.batch) AS batch
