// Whoever names an item first can only guess what it is; what declares it knows. An item that was declared before keeps its kind.
UNWIND $rows AS row
MATCH (n:Item)
WHERE id(n) = row.id AND n.declared IS NULL
REMOVE n:RawMaterial:Batch:Unit:Carton:Shipment:Class
SET n:$(row.kind), n.making = null
