// What was taken out of a container without having been known to be inside.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node
CALL (n) {
  MATCH (n)-[r:CLOSED_NOTHING]->(c)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  RETURN r, c.key AS container
  UNION ALL
  MATCH (n)-[r:EMPTYING]->()
  WHERE r.idle AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    AND NOT EXISTS { (n)<-[p:PACKED_IN]-() WHERE p.closedBy = r.event AND p.batch <= $batch AND (p.ended IS NULL OR p.ended > $batch) }
  RETURN r, null AS container
}
MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
RETURN n.key AS key, container, r.at AS at, b.source AS source, b.file AS file, r.line AS line
