// How much of a lot was told to go into, be in and come out of each container, and the pieces of it that are inside beside a told quantity.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node
CALL (n) {
  MATCH (n)-[r:PACKING|PACKED_IN]->(c)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND r.quantity IS NOT NULL
  RETURN DISTINCT c
}
RETURN n.key AS key, c.key AS container,
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
  } AS pieces
