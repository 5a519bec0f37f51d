UNWIND $rows AS row
MATCH (p)
WHERE id(p) = row.process
MATCH (q:Equipment {key: row.equipment})
CREATE (p)-[r:RAN_ON]->(q)
SET r = row.properties
RETURN 'RAN_ON' AS type, collect(id(r)) AS ids
