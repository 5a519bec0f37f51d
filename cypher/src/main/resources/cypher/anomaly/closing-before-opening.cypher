// Stays and journeys that are told to end before they begin.
UNWIND $nodes AS node
MATCH (n:Item)-[r:PACKED_IN|SHIPPED_IN]->(c)
WHERE id(n) = node AND (r.anomaly = 'CLOSING_BEFORE_OPENING' OR r.untilLatest < r.fromEarliest) AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
RETURN n.key AS key, c.key AS into, type(r) AS kind, r.from AS from, CASE WHEN r.anomaly IS NULL THEN r.until END AS until,
  b.source AS source, b.file AS file, r.line AS line
