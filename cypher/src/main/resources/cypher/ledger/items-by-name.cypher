// A name may be another item's key, its first alias, or one learned later.
UNWIND $names AS name
CALL (name) {
  MATCH (n:Item {key: name}) RETURN n, 0 AS rank
  UNION
  MATCH (n:Item {sourceId: name}) RETURN n, 1 AS rank
  UNION
  MATCH (:Alias {name: name})-[:NAMES]->(n:Item) RETURN n, 2 AS rank
}
RETURN name, id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.product AS product
ORDER BY rank, id
