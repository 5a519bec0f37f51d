// What each of the items is directly inside at a time, under each of its keys; one page each, by key. What is told to end before it begins ended at
// some time after; a receipt that nobody told is at latest the next departure.
UNWIND $ids AS wanted
MATCH (known:Item) WHERE id(known) = wanted
CALL (known) {
  MATCH ANY SHORTEST (known)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(n)
  MATCH (n)-[e:PACKED_IN|SHIPPED_IN]->(c:Item)
  WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    AND coalesce(e.fromEarliest, $beginning) <= $at
    AND $at < CASE WHEN e.untilLatest < e.fromEarliest THEN $end ELSE coalesce(e.untilLatest, $end) END
    AND NOT (e:SHIPPED_IN AND coalesce(e.untilLatest, $end) = $end AND EXISTS {
      MATCH (n)-[d:SHIPPED_IN]->() WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.fromEarliest > e.fromLatest AND d.fromLatest <= $at })
    AND c.key > $after
  WITH DISTINCT c ORDER BY c.key LIMIT $limit
  RETURN c
}
RETURN wanted, collect(id(c)) AS ids
