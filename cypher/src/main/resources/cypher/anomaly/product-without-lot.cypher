// Products named without lot or serial, where a standing fact does so.
UNWIND $nodes AS node
MATCH (n:Class)
WHERE id(n) = node
WITH n, head(COLLECT {
  MATCH (n)-[r:CONSUMED_IN|PRODUCED|PACKED_IN|SHIPPED_IN|TOOK_PART]-(o)
  WHERE o.declares IS NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
  RETURN {source: b.source, file: b.file, line: r.line} ORDER BY b.batch, r.line LIMIT 1
}) AS first
WHERE first IS NOT NULL
RETURN n.key AS key, first.source AS source, first.file AS file, first.line AS line
