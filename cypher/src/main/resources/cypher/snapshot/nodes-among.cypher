// Those of these nodes that genealogy knows, with what the snapshot keeps of them.
MATCH (n)
WHERE id(n) IN $nodes AND (n:Item OR n:Process OR n:Equipment)
RETURN id(n) AS node,
  CASE
    WHEN n:Unit THEN 2
    WHEN n:Process THEN 6
    WHEN n:Equipment THEN 7
    WHEN n:RawMaterial OR n:Batch THEN 0
    WHEN n:Carton THEN 3
    WHEN n:Shipment THEN 4
    ELSE 5
  END AS type,
  n.timing = 'STRICT' AS strict,
  CASE WHEN n:Process OR n:RawMaterial OR n:Batch THEN EXISTS { (n)<-[:DECLARES]-(d) WHERE d.timing = 'STRICT' } END AS everStrict,
  CASE WHEN n:Shipment THEN n.receiver ELSE n.product END AS subject,
  CASE WHEN n.productUntil[-1] > coalesce(n.declared, 0) THEN n.productUntil[-1] ELSE n.declared END AS declared, n.making AS making,
  CASE WHEN n:Process THEN n.startedEarliest END AS started, CASE WHEN n:Process THEN n.endedLatest END AS ended,
  n.quantity AS quantity, n.uom AS uom,
  CASE WHEN n:RawMaterial OR n:Batch THEN n.key END AS key, CASE WHEN n:RawMaterial OR n:Batch THEN n.sourceId END AS sourceId, n.batch AS batch
