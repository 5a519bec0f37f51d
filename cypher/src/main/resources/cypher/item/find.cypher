// Items that meet every condition given (null: not asked), by key, after a key. Declared values are those known at $batch;
// $product, $supplier, $receiver and $place are keys. A receipt that closed the shipment under way might have been one of its own, and is none.
MATCH (n:Item)
WHERE n.key > $after AND n.batch <= $batch
WITH n ORDER BY n.key
WHERE ($labels IS NULL OR any(l IN labels(n) WHERE l IN $labels))
  AND (NOT n:Shipment OR NOT n.key STARTS WITH 'urn:lotgraph:event:'
       OR EXISTS { MATCH (n)<-[e:SHIPPED_IN]-() WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch) })
  AND ($made IS NULL OR $made = (size([b IN coalesce(n.making, []) WHERE b <= $batch]) % 2 = 1 OR (EXISTS { (n)-[:SAME_AS]-() } AND EXISTS {
    MATCH ANY SHORTEST (n)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(t)
    WHERE size([b IN coalesce(t.making, []) WHERE b <= $batch]) % 2 = 1 })))
CALL (n) {
  WITH n WHERE coalesce(n.declared, 0) <= $batch
  RETURN n {.lotNumber, .supplier, .receiver, .madeEarliest, .madeLatest} AS p
  UNION ALL
  WITH n WHERE n.declared > $batch
  OPTIONAL MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
  WITH n, d ORDER BY d.batch, d.line
  WITH n, collect(d) AS ds
  RETURN {lotNumber: [d IN ds WHERE d.lotNumber IS NOT NULL | d.lotNumber][-1], supplier: [d IN ds WHERE d.supplier IS NOT NULL | d.supplier][-1],
          receiver: [d IN ds WHERE d.receiver IS NOT NULL | d.receiver][-1],
          madeEarliest: [d IN ds WHERE d.madeEarliest IS NOT NULL | d.madeEarliest][-1],
          madeLatest: [d IN ds WHERE d.madeLatest IS NOT NULL | d.madeLatest][-1]} AS p
}
WITH n, p, CASE WHEN n.productUntil[-1] > $batch
  THEN nullIf(head([i IN range(0, size(n.productUntil) - 1) WHERE n.productUntil[i] > $batch | n.formerProducts[i]]), '')
  ELSE n.product END AS product
WHERE ($lotNumber IS NULL OR p.lotNumber = $lotNumber OR (p.lotNumber IS NULL AND n.key ENDS WITH $keyOfLot))
  AND ($text IS NULL OR toLower(n.key) CONTAINS $text OR toLower(p.lotNumber) CONTAINS $text OR toLower(n.sourceId) CONTAINS $text
       OR EXISTS { MATCH (a:Alias)-[:NAMES]->(n) WHERE toLower(a.name) CONTAINS $text })
  AND ($product IS NULL OR product IN $product)
  AND ($supplier IS NULL OR p.supplier IN $supplier)
  AND ($receiver IS NULL OR p.receiver IN $receiver
       OR EXISTS {
         MATCH (n)-[e:SHIPPED_IN]->(s:Shipment)
         WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch) AND s.receiver IN $receiver })
  AND ($place IS NULL
       OR EXISTS {
         MATCH (n)-[e:TOOK_PART]->(v:Event)
         WHERE v.declares IS NULL AND e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch) AND (v.readPoint IN $place OR v.bizLocation IN $place) }
       OR EXISTS {
         MATCH (n)-[e:CONSUMED_IN|PRODUCED]-(r:Process)
         WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch) AND r.site IN $place })
  AND ($madeFrom IS NULL OR (p.madeEarliest < $madeUntil AND p.madeLatest >= $madeFrom)
       OR EXISTS {
         MATCH (n)<-[e:PRODUCED|YIELDED]-()
         WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch) AND e.atEarliest < $madeUntil AND e.atLatest >= $madeFrom })
RETURN id(n) AS id
LIMIT $limit
