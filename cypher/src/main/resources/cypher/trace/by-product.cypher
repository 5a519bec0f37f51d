// How many of some items are of which product, and what was made or received of the lots among them; with $each, item by item.
UNWIND $nodes AS node
MATCH (n:Item) WHERE id(n) = node
WITH n, CASE WHEN coalesce(n.declared, 0) > $batch THEN
    head(COLLECT { MATCH (n)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.quantity IS NOT NULL
      RETURN [d.quantity, d.uom] ORDER BY d.batch DESC, d.line DESC LIMIT 1 })
  WHEN n.quantity IS NOT NULL THEN [n.quantity, n.uom] END AS quantity,
  CASE WHEN n.productUntil[-1] > $batch
    THEN nullIf(head([i IN range(0, size(n.productUntil) - 1) WHERE n.productUntil[i] > $batch | n.formerProducts[i]]), '')
    ELSE n.product END AS key
WITH n, quantity, key WHERE key IS NOT NULL
RETURN key, CASE WHEN $each THEN id(n) END AS node, count(*) AS items, collect(quantity) AS quantities
