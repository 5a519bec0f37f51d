UNWIND $things AS thing
MATCH (d:Declaration)-[:DECLARES]->(n)
WHERE id(n) = thing
RETURN thing, d.ended IS NULL AS live, properties(d) AS properties
ORDER BY coalesce(d.told, d.batch), d.line
