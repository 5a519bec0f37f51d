// Processes by internal id, with what was declared of them at $batch.
UNWIND $ids AS wanted
MATCH (n:Process) WHERE id(n) = wanted
CALL (n) {
  WITH n WHERE coalesce(n.declared, 0) <= $batch
  RETURN [properties(n)] AS told
  UNION ALL
  WITH n WHERE n.declared > $batch
  OPTIONAL MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
  WITH n, d ORDER BY d.batch, d.line
  WITH n, collect(d) AS declarations
  RETURN [d IN declarations | properties(d)] AS told
}
RETURN id(n) AS id, n.key AS key, n.sourceId AS sourceId, told
