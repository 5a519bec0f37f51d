// Whoever names an item first can only guess what it is; what declares it knows. An item that was declared before keeps its kind, as long as
// not all is undone that declared it.
UNWIND $rows AS row
MATCH (n:Item)
WHERE id(n) = row.id AND (n.declared IS NULL OR n.undeclared)
WITH n, row, head([label IN labels(n) WHERE label <> 'Item']) AS guessed
REMOVE n:RawMaterial:Batch:Unit:Carton:Shipment:Class
SET n:$(row.kind), n.making = CASE WHEN n.undeclared THEN n.making ELSE null END, n.guessed = coalesce(n.guessed, guessed)
