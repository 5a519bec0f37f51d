// What some nodes are inside and travel in: one level of it. $both: only of such as do both.
UNWIND $nodes AS node
MATCH (n)-[r:PACKED_IN|SHIPPED_IN]->(m)
WHERE id(n) = node AND (NOT $both OR EXISTS { (n)-[:SHIPPED_IN]->() } AND EXISTS { (n)-[:PACKED_IN]->() })
  AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
RETURN node, n.key AS key, type(r) AS kind, id(m) AS into, m.key AS intoKey, r.fromEarliest AS fromEarliest, r.fromLatest AS fromLatest,
  r.untilEarliest AS untilEarliest, r.untilLatest AS untilLatest, b.source AS source, b.file AS file, r.line AS line
ORDER BY node, kind DESC, fromEarliest, intoKey, line
