// Items of which nothing is declared any more become again what they were taken for.
UNWIND $ids AS id
MATCH (n:Item)
WHERE id(n) = id AND NOT EXISTS { (:Declaration)-[d:DECLARES]->(n) WHERE startNode(d).ended IS NULL }
  AND NOT EXISTS { ()-[y:YIELDED]->(n) WHERE y.ended IS NULL AND y.event IS NULL }
SET n.undeclared = true
WITH n
WHERE n.guessed IS NOT NULL
REMOVE n:RawMaterial:Batch:Unit:Carton:Shipment:Class
SET n:$(n.guessed), n.guessed = null
