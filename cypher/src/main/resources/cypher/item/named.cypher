// Items that bear any of the names: as their key (way 0), as their source's id (1), or as an alias (2); with what item/items tells of them.
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
WITH name, way, n WHERE n.batch <= $batch
RETURN name, way, id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.product AS product, n.defect AS defect,
       size([b IN coalesce(n.making, []) WHERE b <= $batch]) % 2 = 1 AS made,
       CASE WHEN coalesce(n.declared, 0) <= $batch THEN [properties(n)] ELSE COLLECT {
         MATCH (d:Declaration)-[:DECLARES]->(n) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
         RETURN properties(d) ORDER BY d.batch, d.line } END AS told,
       COLLECT { MATCH (a:Alias)-[:NAMES]->(n) RETURN a.name ORDER BY a.name } AS aliases
ORDER BY way
