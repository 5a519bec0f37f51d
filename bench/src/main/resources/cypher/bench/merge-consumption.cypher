UNWIND $rows AS row
MATCH (lot:Lot {id: row.item}), (process:Process {id: row.process})
MERGE (lot)-[consumed:CONSUMED_IN {line: row.line}]->(process)
SET consumed.at = row.at, consumed.quantity = row.quantity, consumed.uom = row.uom
