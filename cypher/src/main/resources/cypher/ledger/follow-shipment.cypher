UNWIND $ids AS id
MATCH (s) WHERE id(s) = id
MATCH (i)-[old:SHIPPED_IN]->(s)
WHERE old.ended IS NULL AND old.event IS NULL
  AND [coalesce(old.from, ''), coalesce(old.until, ''), coalesce(old.fromEarliest, 0), coalesce(old.untilEarliest, 0)]
   <> [coalesce(s.shipped, ''), coalesce(s.received, ''), coalesce(s.shippedEarliest, 0), coalesce(s.receivedEarliest, 0)]
WITH i, s, old, properties(old) AS told
SET old.ended = $batch
CREATE (i)-[e:SHIPPED_IN]->(s)
SET e = told, e.batch = $batch, e.told = coalesce(told.told, told.batch),
    e.from = s.shipped, e.fromEarliest = s.shippedEarliest, e.fromLatest = s.shippedLatest,
    e.until = s.received, e.untilEarliest = s.receivedEarliest, e.untilLatest = s.receivedLatest
RETURN 'SHIPPED_IN' AS type, collect(id(old)) + collect(id(e)) AS ids
