// What an item was taken to be a piece of before stays known.
UNWIND $rows AS row
MATCH (n)
WHERE id(n) = row.id
FOREACH (ignored IN CASE WHEN n.batch < $batch AND coalesce(n.product, '') <> row.product THEN [1] ELSE [] END |
  SET n.productUntil = coalesce(n.productUntil, []) + $batch, n.formerProducts = coalesce(n.formerProducts, []) + coalesce(n.product, ''))
SET n.product = row.product
