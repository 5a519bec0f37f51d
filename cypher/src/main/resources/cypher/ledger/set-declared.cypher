UNWIND $rows AS row
MATCH (n)
WHERE id(n) = row.id
SET n += row.properties, n.declared = $batch, n.undeclared = null
