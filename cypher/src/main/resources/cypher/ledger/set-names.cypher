UNWIND $rows AS row
MATCH (n)
WHERE id(n) = row.id
SET n.sourceId = row.sourceId
