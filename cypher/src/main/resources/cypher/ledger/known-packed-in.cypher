// Both ends are bound before the call, so that it goes from the end with fewer edges.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (b) WHERE id(b) = row.to
CALL (row, a, b) {
  MATCH (a)-[e:PACKED_IN]->(b)
  WHERE e.fact = row.fact AND e.ended IS NULL
  RETURN e
}
RETURN id(e) AS id, e.fact AS fact, e.content AS content, coalesce(e.told, e.batch) AS batch
