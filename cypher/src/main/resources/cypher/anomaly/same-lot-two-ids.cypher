// Lots that share owner, product and number with another one, and lots that one source knows under two ids.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node AND n.lotNumber IS NOT NULL AND n.product IS NOT NULL
CALL (n) {
  MATCH (m:Item {product: n.product, lotNumber: n.lotNumber})
  WHERE m <> n AND m.batch <= $batch
    AND NOT EXISTS { (n)-[r:SAME_AS]-(m) WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) }
    AND EXISTS { (m)<-[:DECLARES]-(d) WHERE d.lotNumber = n.lotNumber AND d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) }
    AND CASE
      WHEN n.owner IS NOT NULL AND m.owner IS NOT NULL THEN n.owner = m.owner
      WHEN n.owner IS NOT NULL OR m.owner IS NOT NULL THEN false
      WHEN n.supplier <> m.supplier THEN false
      ELSE EXISTS {
        MATCH (n)<-[:DECLARES]-(d), (m)<-[:DECLARES]-(e)
        WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
        MATCH (x:LedgerBatch {batch: coalesce(d.told, d.batch)}), (y:LedgerBatch {batch: coalesce(e.told, e.batch)})
        WHERE x.source = y.source
      }
    END
  RETURN m.key AS other
  LIMIT 1
  UNION
  MATCH (n)<-[:DECLARES]-(d)
  WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
  MATCH (x:LedgerBatch {batch: coalesce(d.told, d.batch)})
  WITH DISTINCT n, 'urn:lotgraph:' + x.source + ':' AS prefix
  UNWIND [n.key, n.sourceId] + COLLECT { MATCH (a:Alias)-[:NAMES]->(n) RETURN a.name ORDER BY a.name } AS id
  WITH prefix, id WHERE id STARTS WITH prefix
  WITH prefix, collect(DISTINCT id) AS ids
  WHERE size(ids) > 1
  RETURN ids[1] AS other
}
WITH n, other, head(COLLECT {
  MATCH (n)<-[:DECLARES]-(d)
  WHERE d.lotNumber = n.lotNumber AND d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
  MATCH (b:LedgerBatch {batch: coalesce(d.told, d.batch)})
  RETURN {source: b.source, file: b.file, line: d.line} ORDER BY b.batch DESC, d.line DESC LIMIT 1
}) AS told
WHERE told IS NOT NULL
RETURN n.key AS key, other, n.lotNumber AS number, told.source AS source, told.file AS file, told.line AS line
