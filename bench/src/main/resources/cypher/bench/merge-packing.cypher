// Units stand in cartons, and cartons on pallets.
UNWIND $rows AS row
MATCH (carton:Carton {id: row.carton})
OPTIONAL MATCH (unit:Unit {id: row.item})
OPTIONAL MATCH (inner:Carton {id: row.item})
WITH row, carton, coalesce(unit, inner) AS item
MERGE (item)-[packed:PACKED_IN {from: row.from}]->(carton)
SET packed.until = row.until
