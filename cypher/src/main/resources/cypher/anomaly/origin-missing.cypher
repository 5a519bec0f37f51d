// Lots that something became of, and that nothing says the origin of, under any of their keys: candidates, with what their journeys tell.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node AND EXISTS {
  (n)-[r:CONSUMED_IN|SHIPPED_IN|PACKED_IN|YIELDED]->() WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
}
CALL (n) {
  RETURN n AS self
  UNION
  MATCH (n)-[r:SAME_AS]-(self)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  RETURN self
}
WITH n, self, CASE WHEN coalesce(self.declared, 0) <= $batch THEN [self] ELSE COLLECT {
  MATCH (self)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) RETURN d
} END AS told
WITH n, any(t IN told WHERE t.supplier IS NOT NULL OR t.received IS NOT NULL OR t.made IS NOT NULL)
  OR EXISTS { (self)<-[r:PRODUCED]-() WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) }
  OR EXISTS { (self)-[r:COMMISSIONED]->() WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) }
  OR EXISTS { (self)-[r:YIELDED]->() WHERE r.event IS NOT NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) }
  AS known
WITH n, any(known IN collect(known) WHERE known) AS known
WHERE NOT known
WITH n, head(COLLECT {
  MATCH (n)-[r:CONSUMED_IN|SHIPPED_IN|PACKED_IN|YIELDED]->(use)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
  RETURN {use: use.key, how: type(r), source: b.source, file: b.file, line: r.line} ORDER BY type(r), b.batch, r.line LIMIT 1
}) AS first
RETURN n.key AS key, first.how AS how, first.use AS use, first.source AS source, first.file AS file, first.line AS line,
  EXISTS { (n)-[r:CONSUMED_IN|YIELDED]->() WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) } AS used,
  EXISTS {
    (n)-[r:SHIPPING]->(:Event) WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
      AND NOT EXISTS { (n)-[j:SHIPPED_IN]->() WHERE j.closedBy = r.event AND j.batch <= $batch AND (j.ended IS NULL OR j.ended > $batch) }
  } AS arrived,
  EXISTS {
    (n)-[p:PACKED_IN]->(c) WHERE p.batch <= $batch AND (p.ended IS NULL OR p.ended > $batch) AND (
      EXISTS { (c)-[j:SHIPPED_IN]->() WHERE j.untilEarliest IS NOT NULL AND j.batch <= $batch AND (j.ended IS NULL OR j.ended > $batch) }
      OR EXISTS { (c)-[q:PACKED_IN]->(o)-[j:SHIPPED_IN]->() WHERE j.untilEarliest IS NOT NULL AND j.batch <= $batch AND (j.ended IS NULL OR j.ended > $batch)
        AND q.batch <= $batch AND (q.ended IS NULL OR q.ended > $batch) }
    )
  } AS arrivedInside,
  COLLECT {
    MATCH (n)-[j:SHIPPED_IN]->(s)
    WHERE j.batch <= $batch AND (j.ended IS NULL OR j.ended > $batch)
    RETURN {shipment: s.key, sender: s.sender, receiver: s.receiver, departed: j.fromEarliest IS NOT NULL, fromLatest: j.fromLatest,
      received: j.untilEarliest IS NOT NULL AND j.until <> '?', untilEarliest: j.untilEarliest} ORDER BY s.key
  } AS journeys
