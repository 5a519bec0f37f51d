// Units that are still of these lots.
UNWIND $ids AS id
MATCH (lot:Item)-[y:YIELDED]->(n:Item)
WHERE id(lot) = id AND y.ended IS NULL
RETURN DISTINCT id(n) AS id
