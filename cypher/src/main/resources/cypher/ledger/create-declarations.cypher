UNWIND $rows AS row
MATCH (n)
WHERE id(n) = row.thing
CREATE (d:Declaration)-[:DECLARES]->(n)
SET d = row.properties
