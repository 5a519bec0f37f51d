// How much of a lot was seen when, what was received of what was shipped, and when any of it may have gone.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node AND EXISTS {
  (n)-[r:TOOK_PART]->() WHERE r.quantity IS NOT NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
}
RETURN n.key AS key,
  COLLECT {
    MATCH (n)-[r:TOOK_PART]->(e:Event)
    WHERE r.quantity IS NOT NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
      AND (r.role = 'output' OR (r.role = 'epc' AND e.type = 'ObjectEvent' AND e.action <> 'DELETE'))
      AND e.declares IS NULL AND NOT coalesce(e.bizStep, '') IN ['shipping', 'receiving']
    MATCH (b:LedgerBatch {batch: r.batch})
    RETURN {time: e.time, latest: coalesce(e.timeLatest, e.time), at: e.at, quantity: r.quantity, uom: r.uom, counted: r.role = 'epc' AND e.action = 'OBSERVE',
      source: b.source, file: b.file, line: r.line} ORDER BY e.time, e.key
  } AS seen,
  COLLECT {
    MATCH (n)-[r:CONSUMED_IN|SHIPPED_IN|PACKED_IN|YIELDED]->()
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN [coalesce(r.fromEarliest, r.atEarliest), coalesce(r.fromLatest, r.atLatest)] AS range
    UNION ALL
    MATCH (n)-[r:TOOK_PART]->(e:Event {action: 'DELETE'})
    WHERE e.declares IS NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN [e.time, coalesce(e.timeLatest, e.time)] AS range
  } AS gone,
  COLLECT {
    MATCH (n)-[j:SHIPPED_IN]->(s)
    WHERE j.quantity IS NOT NULL AND j.closedBy IS NOT NULL AND j.batch <= $batch AND (j.ended IS NULL OR j.ended > $batch)
    MATCH (e:Event {key: j.closedBy})
    MATCH (b:LedgerBatch {batch: e.batch})
    RETURN {shipment: s.key, quantity: j.quantity, uom: j.uom, from: j.from, at: j.until, source: b.source, file: b.file, line: e.line,
      received: COLLECT {
        MATCH (n)-[r:SHIPPING]->(t)
        WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND (r.event = j.closedBy OR (t = s AND r.as = 'received') OR (
          t:Event AND r.atLatest >= j.fromEarliest
          AND NOT EXISTS { (n)-[k:SHIPPED_IN]->() WHERE k.closedBy = r.event AND k.batch <= $batch AND (k.ended IS NULL OR k.ended > $batch) }))
        RETURN [r.quantity, r.uom]
      }} ORDER BY j.fromEarliest, s.key
  } AS journeys
