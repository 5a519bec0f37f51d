// What each of the items is directly inside at a time; one page each, by key.
UNWIND $ids AS wanted
MATCH (n:Item) WHERE id(n) = wanted
CALL (n) {
  MATCH (n)-[e:PACKED_IN|SHIPPED_IN]->(c:Item)
  WHERE e.batch <= $batch AND (e.ended IS NULL OR e.ended > $batch)
    AND coalesce(e.fromEarliest, $beginning) <= $at AND $at < coalesce(e.untilLatest, $end)
    AND c.key > $after
  WITH DISTINCT c ORDER BY c.key LIMIT $limit
  RETURN c
}
RETURN wanted, collect(id(c)) AS ids
