UNWIND $rows AS row
MERGE (shipment:Shipment {id: row.id})
SET shipment += row
