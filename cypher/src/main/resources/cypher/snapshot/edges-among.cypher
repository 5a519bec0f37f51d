// These edges, whatever became of them.
MATCH (n)-[r]->(m)
WHERE id(r) IN $edges
RETURN id(r) AS edge,
  CASE type(r) WHEN 'CONSUMED_IN' THEN 0 WHEN 'PRODUCED' THEN 1 WHEN 'YIELDED' THEN 2 WHEN 'PACKED_IN' THEN 3 WHEN 'SHIPPED_IN' THEN 4 WHEN 'RAN_ON' THEN 5 ELSE 6 END AS kind,
  id(n) AS tail, id(m) AS head, r.batch AS batch, r.ended AS ended,
  coalesce(r.fromEarliest, r.atEarliest) AS fromEarliest, coalesce(r.fromLatest, r.atLatest) AS fromLatest,
  r.untilEarliest AS untilEarliest, r.untilLatest AS untilLatest
