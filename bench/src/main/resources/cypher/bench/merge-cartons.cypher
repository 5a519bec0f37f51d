UNWIND $rows AS row
MERGE (carton:Carton {id: row.id})
SET carton += row
