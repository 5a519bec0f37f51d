// A product that is another than before leaves that behind, with the batch until which it was that.
UNWIND $rows AS row
MATCH (n)
WHERE id(n) = row.id
FOREACH (ignored IN CASE WHEN n.batch < $batch AND coalesce(n.product, '') <> row.properties.product THEN [1] ELSE [] END |
  SET n.productUntil = coalesce(n.productUntil, []) + $batch, n.formerProducts = coalesce(n.formerProducts, []) + coalesce(n.product, ''))
SET n += row.properties, n.declared = $batch, n.undeclared = null
