// Units are of the product of their lot: of the one that was told last, where several have one. What is declared of an item itself goes before.
CALL () {
  UNWIND $units AS id
  MATCH (n:Item) WHERE id(n) = id
  RETURN n
  UNION
  UNWIND $lots AS id
  MATCH (lot:Item)-[y:YIELDED]->(n:Item)
  WHERE id(lot) = id AND y.ended IS NULL
  RETURN n
}
WITH n, head(COLLECT {
  MATCH (lot)-[y:YIELDED]->(n)
  WHERE y.ended IS NULL AND lot.product IS NOT NULL
  RETURN lot.product ORDER BY coalesce(y.told, y.batch) DESC, y.line DESC LIMIT 1
}) AS product
WHERE product <> coalesce(n.product, '')
  AND NOT EXISTS { MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.ended IS NULL AND d.product IS NOT NULL }
FOREACH (ignored IN CASE WHEN n.batch < $batch AND coalesce(n.product, '') <> product THEN [1] ELSE [] END |
  SET n.productUntil = coalesce(n.productUntil, []) + $batch, n.formerProducts = coalesce(n.formerProducts, []) + coalesce(n.product, ''))
SET n.product = product
RETURN id(n) AS id, product
