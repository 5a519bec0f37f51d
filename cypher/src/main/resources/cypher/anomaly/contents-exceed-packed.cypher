// How much of a lot was told to go into, be in and come out of each container, and the pieces of it that are inside beside a told quantity;
// and how much of it travels in a shipment by itself that also carries what it is packed in.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node
CALL (n) {
  MATCH (n)-[r:PACKING|PACKED_IN]->(c)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND r.quantity IS NOT NULL
  RETURN DISTINCT c
}
RETURN n.key AS key, c.key AS into,
  COLLECT {
    MATCH (n)-[r:PACKING]->(c)
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    MATCH (b:LedgerBatch {batch: r.batch})
    RETURN {as: r.as, time: r.atEarliest, at: r.at, batch: r.batch, order: r.order, quantity: r.quantity, uom: r.uom,
      source: b.source, file: b.file, line: r.line} AS move
    UNION ALL
    MATCH (c)-[r:EMPTYING]->()
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN {as: 'emptied', time: r.atEarliest, at: r.at, batch: r.batch, order: r.order} AS move
  } AS moves,
  COLLECT {
    MATCH (n)-[r:PACKED_IN]->(c)
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND r.quantity IS NOT NULL
    MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
    RETURN {quantity: r.quantity, uom: r.uom, fromEarliest: r.fromEarliest, fromLatest: r.fromLatest, untilEarliest: r.untilEarliest, untilLatest: r.untilLatest,
      source: b.source, file: b.file, line: r.line} ORDER BY r.fromEarliest, r.line
  } AS packed,
  COLLECT {
    MATCH (c)<-[r:PACKED_IN]-(u:Unit)<-[y:YIELDED]-(n)
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND y.batch <= $batch AND (y.ended IS NULL OR y.ended > $batch)
    RETURN [r.fromLatest, r.untilEarliest]
  } AS pieces, null AS shipped, [] AS inside
UNION ALL
UNWIND $nodes AS node
MATCH (n:Item)-[j:SHIPPED_IN]->(s)
WHERE id(n) = node AND j.quantity IS NOT NULL AND j.batch <= $batch AND (j.ended IS NULL OR j.ended > $batch)
WITH n, j, s, COLLECT {
  MATCH (n)-[r:PACKED_IN]->(c)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    AND coalesce(r.fromEarliest <= j.untilLatest, true) AND coalesce(r.untilLatest >= j.fromEarliest, true) AND (
      EXISTS { (c)-[k:SHIPPED_IN]->(s) WHERE k.batch <= $batch AND (k.ended IS NULL OR k.ended > $batch) }
      OR EXISTS { (c)-[q:PACKED_IN]->()-[k:SHIPPED_IN]->(s) WHERE q.batch <= $batch AND (q.ended IS NULL OR q.ended > $batch)
        AND k.batch <= $batch AND (k.ended IS NULL OR k.ended > $batch) }
    )
  RETURN [r.quantity, r.uom]
} AS inside
WHERE size(inside) > 0
MATCH (b:LedgerBatch {batch: coalesce(j.told, j.batch)})
RETURN n.key AS key, s.key AS into, [] AS moves, [] AS packed, [] AS pieces,
  {quantity: j.quantity, uom: j.uom, source: b.source, file: b.file, line: j.line} AS shipped, inside
