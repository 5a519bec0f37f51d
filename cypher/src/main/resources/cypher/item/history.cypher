// What was told of each of the items, under each of its keys: rows about its edges, declarations, and the events it took part in, in the order of their times
// (an unknown beginning by its end, no time at all first), then of their learning. One page each, after a place in that order. What is at the
// other end, a process, an item or an event, comes with it as it was known at $batch, as item/items tells items.
UNWIND $ids AS wanted
MATCH (known:Item) WHERE id(known) = wanted
CALL (known) {
  CALL (known) {
    WITH known WHERE NOT EXISTS { (known)-[:SAME_AS]-() }
    RETURN known AS n
    UNION ALL
    WITH known WHERE EXISTS { (known)-[:SAME_AS]-() }
    MATCH ANY SHORTEST (known)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(n)
    RETURN n
  }
  CALL (known, n) {
    MATCH (n)-[e:CONSUMED_IN|PRODUCED|YIELDED]-(other)
    WHERE e.event IS NULL AND e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    RETURN properties(e) AS told, type(e) AS kind, startNode(e) = n AS outward, other, id(e) AS ref,
           e.at AS text, e.atEarliest AS earliest, e.atLatest AS latest
    UNION ALL
    MATCH (n)-[e:SAME_AS]->(m)
    WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    RETURN properties(e) AS told, type(e) AS kind, true AS outward, CASE WHEN m = known THEN n ELSE m END AS other, id(e) AS ref,
           null AS text, null AS earliest, null AS latest
    UNION ALL
    MATCH (n)-[e:PACKED_IN|SHIPPED_IN]-(other)
    WHERE e.event IS NULL AND e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    RETURN properties(e) AS told, type(e) AS kind, startNode(e) = n AS outward, other, id(e) AS ref,
           e.from AS text, e.fromEarliest AS earliest, e.fromLatest AS latest
    UNION ALL
    MATCH (n)-[e:PACKED_IN|SHIPPED_IN]-(other)
    WHERE e.event IS NULL AND e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch) AND e.untilEarliest IS NOT NULL
    RETURN properties(e) AS told, type(e) + '_UNTIL' AS kind, startNode(e) = n AS outward, other, id(e) AS ref,
           e.until AS text, e.untilEarliest AS earliest, e.untilLatest AS latest
    UNION ALL
    MATCH (n)-[e:TOOK_PART]->(v:Event)
    WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    RETURN e {.*, line: v.line} AS told, type(e) AS kind, true AS outward, v AS other, id(e) AS ref,
           v.at AS text, v.time AS earliest, coalesce(v.timeLatest, v.time) AS latest
    UNION ALL
    MATCH (d:Declaration)-[:DECLARES]->(n)
    WHERE d.event IS NULL AND d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
    WITH d, CASE WHEN d.madeEarliest IS NOT NULL THEN {text: d.made, earliest: d.madeEarliest, latest: d.madeLatest}
                 WHEN d.shippedEarliest IS NOT NULL THEN {text: d.shipped, earliest: d.shippedEarliest, latest: d.shippedLatest}
                 WHEN d.receivedEarliest IS NOT NULL THEN {text: d.received, earliest: d.receivedEarliest, latest: d.receivedLatest}
                 ELSE {} END AS time
    RETURN properties(d) AS told, 'DECLARES' AS kind, true AS outward, null AS other, id(d) AS ref,
           time.text AS text, time.earliest AS earliest, time.latest AS latest
  }
  WITH told, kind, outward, other, ref, text, earliest, latest,
       CASE WHEN earliest IS NULL THEN $beginning WHEN earliest = $beginning AND latest < $end THEN latest ELSE earliest END AS time
  WHERE time > $time OR (time = $time AND (told.batch > $toldIn OR (told.batch = $toldIn AND (told.line > $line
        OR (told.line = $line AND (kind > $kind OR (kind = $kind AND ref > $ref)))))))
  RETURN told, kind, outward, other, ref, text, earliest, latest, time
  ORDER BY time, told.batch, told.line, kind, ref
  LIMIT $limit
}
MATCH (b:LedgerBatch {batch: told.batch})
MATCH (f:LedgerBatch {batch: coalesce(told.told, told.batch)})
WITH *, CASE WHEN coalesce(other.declared, 0) <= $batch THEN [properties(other)] ELSE COLLECT {
       MATCH (d:Declaration)-[:DECLARES]->(other) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
       RETURN properties(d) ORDER BY d.batch, d.line } END AS known,
     CASE WHEN other:Item AND EXISTS { (other)-[:SAME_AS]-() } THEN COLLECT {
       MATCH ANY SHORTEST (other)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(t)
       UNWIND [t.key, t.sourceId] + COLLECT { MATCH (a:Alias)-[:NAMES]->(t) RETURN a.name } AS alias
       WITH DISTINCT alias WHERE alias <> other.key
       RETURN alias ORDER BY alias } ELSE COLLECT { MATCH (a:Alias)-[:NAMES]->(other) RETURN a.name ORDER BY a.name } END AS aliases
RETURN wanted, told, kind, outward, ref, text, earliest, latest, time,
       CASE WHEN other:Event THEN known[0] END AS event,
       CASE WHEN other:Item OR other:Process THEN {id: id(other), key: other.key, labels: labels(other), sourceId: other.sourceId,
         product: CASE WHEN other.productUntil[-1] > $batch
           THEN nullIf(head([i IN range(0, size(other.productUntil) - 1) WHERE other.productUntil[i] > $batch | other.formerProducts[i]]), '')
           ELSE other.product END,
         defect: other.defect, made: size([m IN coalesce(other.making, []) WHERE m <= $batch]) % 2 = 1 OR (EXISTS { (other)-[:SAME_AS]-() } AND EXISTS {
           MATCH ANY SHORTEST (other)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(t)
           WHERE size([m IN coalesce(t.making, []) WHERE m <= $batch]) % 2 = 1 }),
         told: known, aliases: aliases} END AS other,
       f.source AS source, f.file AS file, b.position AS position, b.clock AS clock
ORDER BY wanted, time, told.batch, told.line, kind, ref
