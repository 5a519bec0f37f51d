// Who received some shipments.
UNWIND $nodes AS node
MATCH (n:Shipment) WHERE id(n) = node
RETURN node, CASE WHEN coalesce(n.declared, 0) > $batch THEN
    head(COLLECT { MATCH (n)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.receiver IS NOT NULL
      RETURN d.receiver ORDER BY d.batch DESC, d.line DESC LIMIT 1 })
  ELSE n.receiver END AS receiver
