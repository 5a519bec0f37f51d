// What an edge took the place of. Both ends are bound before the call, so that it goes from the end with fewer edges.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (b) WHERE id(b) = row.to
CALL (row, a, b) {
  MATCH (a)-[e:CONSUMED_IN|PRODUCED|PACKED_IN|SHIPPED_IN]->(b)
  WHERE e.fact = row.fact AND e.ended = row.told AND e.event IS NULL
  RETURN e
}
RETURN DISTINCT id(e) AS id, row.from AS from, row.to AS to, e.fact AS fact, coalesce(e.told, e.batch) AS told
