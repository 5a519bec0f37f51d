// Items that bear any of the names: as their key (way 0), as their source's id (1), or as an alias (2); with what item/items tells of them.
// Of a thing that has several keys, the one that was learned first.
CALL () {
  UNWIND $names AS name
  MATCH (n:Item {key: name}) RETURN name, 0 AS way, n
  UNION ALL
  UNWIND $names AS name
  MATCH (n:Item {sourceId: name}) RETURN name, 1 AS way, n
  UNION ALL
  UNWIND $names AS name
  MATCH (:Alias {name: name})-[:NAMES]->(n:Item) RETURN name, 2 AS way, n
}
WITH name, way, n AS known WHERE known.batch <= $batch
// Most things have one name: looking for the ways to others would be most of what this costs.
CALL (known) {
  WITH known WHERE NOT EXISTS { (known)-[:SAME_AS]-() }
  RETURN [known] AS same
  UNION ALL
  WITH known WHERE EXISTS { (known)-[:SAME_AS]-() }
  RETURN COLLECT {
    MATCH ANY SHORTEST (known)(()-[s:SAME_AS WHERE s.batch <= $batch AND (s.ended IS NULL OR s.ended > $batch)]-())*(t)
    RETURN t ORDER BY id(t) } AS same
}
WITH name, way, same, same[0] AS n
RETURN name, way, id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.defect AS defect,
       CASE WHEN n.productUntil[-1] > $batch
         THEN nullIf(head([i IN range(0, size(n.productUntil) - 1) WHERE n.productUntil[i] > $batch | n.formerProducts[i]]), '')
         ELSE n.product END AS product,
       any(t IN same WHERE size([b IN coalesce(t.making, []) WHERE b <= $batch]) % 2 = 1) AS made,
       CASE WHEN coalesce(n.declared, 0) <= $batch THEN [properties(n)] ELSE COLLECT {
         MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
         RETURN properties(d) ORDER BY d.batch, d.line } END AS told,
       COLLECT {
         UNWIND same AS t
         UNWIND [t.key, t.sourceId] + COLLECT { MATCH (a:Alias)-[:NAMES]->(t) RETURN a.name } AS alias
         WITH DISTINCT alias WHERE alias <> n.key
         RETURN alias ORDER BY alias } AS aliases
ORDER BY way
