// Items by internal id, with what was declared of them at $batch: the thing itself where nothing changed since, else its declarations seen then, in order.
UNWIND $ids AS wanted
MATCH (n:Item) WHERE id(n) = wanted AND n.batch <= $batch
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
// Most things have one name: looking for the ways to others would be most of what a page costs.
CALL (n) {
  WITH n WHERE NOT EXISTS { (n)-[:SAME_AS]-() }
  RETURN [n] AS same
  UNION ALL
  WITH n WHERE EXISTS { (n)-[:SAME_AS]-() }
  RETURN COLLECT {
    MATCH ANY SHORTEST (n)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(t)
    RETURN t } AS same
}
RETURN id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.defect AS defect,
       CASE WHEN n.productUntil[-1] > $batch
         THEN nullIf(head([i IN range(0, size(n.productUntil) - 1) WHERE n.productUntil[i] > $batch | n.formerProducts[i]]), '')
         ELSE n.product END AS product,
       any(t IN same WHERE size([b IN coalesce(t.making, []) WHERE b <= $batch]) % 2 = 1) AS made, told,
       COLLECT {
         UNWIND same AS t
         UNWIND [t.key, t.sourceId] + COLLECT { MATCH (a:Alias)-[:NAMES]->(t) RETURN a.name } AS alias
         WITH DISTINCT alias WHERE alias <> n.key
         RETURN alias ORDER BY alias } AS aliases
