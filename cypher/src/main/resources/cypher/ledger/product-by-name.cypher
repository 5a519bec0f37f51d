UNWIND $names AS name
CALL (name) {
  MATCH (n:Product {key: name}) RETURN n, 0 AS rank
  UNION
  MATCH (n:Product {sourceId: name}) RETURN n, 1 AS rank
}
RETURN name, id(n) AS id, n.key AS key, n.sourceId AS sourceId
ORDER BY rank, id
