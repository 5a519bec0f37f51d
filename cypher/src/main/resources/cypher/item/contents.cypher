// What is directly inside each of the containers at a time, or in a shipment at any time where $anyTime, under each of its keys; one page each, by key.
// The ends of stays are those of item/containers.
UNWIND $ids AS wanted
MATCH (known:Item) WHERE id(known) = wanted
CALL (known) {
  MATCH ANY SHORTEST (known)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(c)
  MATCH (n:Item)-[e:PACKED_IN|SHIPPED_IN]->(c)
  WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    AND (($anyTime AND e:SHIPPED_IN)
      OR (coalesce(e.fromEarliest, $beginning) <= $at
        AND $at < CASE WHEN e.untilLatest < e.fromEarliest THEN $end ELSE coalesce(e.untilLatest, $end) END
        AND NOT (e:SHIPPED_IN AND coalesce(e.untilLatest, $end) = $end AND EXISTS {
          MATCH (n)-[d:SHIPPED_IN]->() WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.fromEarliest > e.fromLatest AND d.fromLatest <= $at })))
    AND n.key > $after
  WITH DISTINCT n ORDER BY n.key LIMIT $limit
  RETURN n
}
RETURN wanted, collect(id(n)) AS ids
