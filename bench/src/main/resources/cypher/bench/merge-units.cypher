UNWIND $rows AS row
MATCH (lot:Lot {id: row.lot})
MERGE (unit:Unit {id: row.id})
SET unit.serial = row.serial
MERGE (lot)-[yielded:YIELDED]->(unit)
SET yielded.at = row.made_at
