UNWIND $rows AS row
MATCH (shipment:Shipment {id: row.shipment}), (carton:Carton {id: row.item})
MERGE (carton)-[shipped:SHIPPED_IN]->(shipment)
SET shipped.quantity = row.quantity
