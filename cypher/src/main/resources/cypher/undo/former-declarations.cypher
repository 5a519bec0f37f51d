// What a declaration took the place of.
UNWIND $rows AS row
MATCH (d:Declaration {fact: row.fact})-[:DECLARES]->(n)
WHERE d.ended = row.told
RETURN DISTINCT id(d) AS id, d.fact AS fact, coalesce(d.told, d.batch) AS told
