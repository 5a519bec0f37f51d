// What each of the items is directly inside at a time, under each of its keys; one page each, by key.
UNWIND $ids AS wanted
MATCH (known:Item) WHERE id(known) = wanted
CALL (known) {
  MATCH ANY SHORTEST (known)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(n)
  MATCH (n)-[e:PACKED_IN|SHIPPED_IN]->(c:Item)
  WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    AND coalesce(e.fromEarliest, $beginning) <= $at AND $at < coalesce(e.untilLatest, $end)
    AND c.key > $after
  WITH DISTINCT c ORDER BY c.key LIMIT $limit
  RETURN c
}
RETURN wanted, collect(id(c)) AS ids
