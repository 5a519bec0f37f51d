// Items that certainly went into a process before they certainly came into being, however the times are read.
UNWIND $nodes AS node
MATCH (n:Item)-[c:CONSUMED_IN]->(p:Process)
WHERE id(n) = node AND c.batch <= $batch AND (c.ended IS NULL OR c.ended > $batch)
WITH n, c, p, CASE WHEN c.atLatest IS NOT NULL THEN c.atLatest WHEN coalesce(p.declared, 0) <= $batch THEN p.endedLatest ELSE head(COLLECT {
  MATCH (p)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.endedLatest IS NOT NULL
  RETURN d.endedLatest ORDER BY coalesce(d.told, d.batch) DESC, d.line DESC LIMIT 1
}) END AS consumed
WHERE consumed < 9223372036854775807
CALL (n) {
  WITH n, CASE WHEN coalesce(n.declared, 0) <= $batch THEN n.madeEarliest ELSE head(COLLECT {
    MATCH (n)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.madeEarliest IS NOT NULL
    RETURN d.madeEarliest ORDER BY coalesce(d.told, d.batch) DESC, d.line DESC LIMIT 1
  }) END AS made
  CALL (n, made) {
    RETURN made AS earliest
    UNION ALL
    MATCH (n)<-[r:PRODUCED]-(q)
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN coalesce(r.atEarliest, CASE WHEN coalesce(q.declared, 0) <= $batch THEN q.startedEarliest ELSE head(COLLECT {
      MATCH (q)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.startedEarliest IS NOT NULL
      RETURN d.startedEarliest ORDER BY coalesce(d.told, d.batch) DESC, d.line DESC LIMIT 1
    }) END, made, -9223372036854775808) AS earliest
    UNION ALL
    MATCH (n)<-[r:YIELDED]-()
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN r.atEarliest AS earliest
    UNION ALL
    MATCH (n)-[r:COMMISSIONED]->()
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN r.atEarliest AS earliest
  }
  RETURN min(earliest) AS produced
}
WITH n, c, p, consumed, produced
WHERE consumed < produced
MATCH (b:LedgerBatch {batch: coalesce(c.told, c.batch)})
RETURN n.key AS key, p.key AS process, consumed, produced, b.source AS source, b.file AS file, c.line AS line
