// Items of which nothing is declared any more become again what they were taken for, and are of the product that their key or their lot says.
UNWIND $rows AS row
MATCH (n:Item) WHERE id(n) = row.id
WITH n, row, EXISTS { (:Declaration)-[d:DECLARES]->(n) WHERE startNode(d).ended IS NULL }
          OR EXISTS { ()-[y:YIELDED]->(n) WHERE y.ended IS NULL AND y.event IS NULL } AS declared,
     head(COLLECT { MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.ended IS NULL AND d.product IS NOT NULL
                    RETURN d.product ORDER BY coalesce(d.told, d.batch) DESC, d.line DESC LIMIT 1 }) AS said,
     head(COLLECT { MATCH (lot)-[y:YIELDED]->(n) WHERE y.ended IS NULL AND lot.product IS NOT NULL
                    RETURN lot.product ORDER BY coalesce(y.told, y.batch), y.line LIMIT 1 }) AS ofLot
SET n.product = coalesce(said, row.product, ofLot)
WITH n, declared
WHERE NOT declared
SET n.undeclared = true
WITH n
WHERE n.guessed IS NOT NULL
REMOVE n:RawMaterial:Batch:Unit:Carton:Shipment:Class
SET n:$(n.guessed), n.guessed = null
