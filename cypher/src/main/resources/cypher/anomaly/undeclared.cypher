// Items and processes that only rows refer to: no declaration, no commissioning row and no event names them. GS1 identities need none,
// and neither does what is said to be the same as something that has one or is one.
UNWIND $nodes AS node
MATCH (n)
WHERE id(n) = node AND NOT n.key STARTS WITH 'https://id.gs1.org/'
  AND NOT EXISTS { (n)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) }
  AND NOT EXISTS { (n)<-[r:YIELDED]-() WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) }
  AND NOT EXISTS { (n)-[r]-() WHERE r.event IS NOT NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) }
  AND NOT EXISTS {
    (n)-[r:SAME_AS]-(m) WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND (m.key STARTS WITH 'https://id.gs1.org/'
      OR EXISTS { (m)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) })
  }
WITH n, head(COLLECT {
  MATCH (n)-[r:CONSUMED_IN|PRODUCED|YIELDED|PACKED_IN|SHIPPED_IN|SAME_AS]-()
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
  RETURN {source: b.source, file: b.file, line: r.line} ORDER BY b.batch, r.line LIMIT 1
}) AS first
WHERE first IS NOT NULL
RETURN n.key AS key, n:Process AS process, first.source AS source, first.file AS file, first.line AS line
