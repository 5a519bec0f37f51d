UNWIND $rows AS row
MERGE (lot:Lot {id: row.id})
SET lot += row
