// Items are of the product that is declared of them, else of that of their lot, else of that which their key names.
UNWIND $rows AS row
MATCH (n:Item) WHERE id(n) = row.id
WITH n, coalesce(
  head(COLLECT { MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.ended IS NULL AND d.product IS NOT NULL
                 RETURN d.product ORDER BY coalesce(d.told, d.batch) DESC, d.line DESC LIMIT 1 }),
  head(COLLECT { MATCH (lot)-[y:YIELDED]->(n) WHERE y.ended IS NULL AND lot.product IS NOT NULL
                 RETURN lot.product ORDER BY coalesce(y.told, y.batch) DESC, y.line DESC LIMIT 1 }),
  row.product) AS product
WHERE coalesce(n.product, '') <> coalesce(product, '')
FOREACH (ignored IN CASE WHEN n.batch < $batch AND coalesce(n.product, '') <> coalesce(product, '') THEN [1] ELSE [] END |
  SET n.productUntil = coalesce(n.productUntil, []) + $batch, n.formerProducts = coalesce(n.formerProducts, []) + coalesce(n.product, ''))
SET n.product = product
RETURN id(n) AS id
