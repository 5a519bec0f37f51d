UNWIND $rows AS row
MATCH (process:Process {id: row.process}), (lot:Lot {id: row.item})
MERGE (process)-[produced:PRODUCED {line: row.line}]->(lot)
SET produced.at = row.at, produced.quantity = row.quantity, produced.uom = row.uom
