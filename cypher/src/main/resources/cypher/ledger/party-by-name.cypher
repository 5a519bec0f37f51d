UNWIND $names AS name
CALL (name) {
  MATCH (n:Party {key: name}) RETURN n, 0 AS rank
  UNION
  MATCH (n:Party {sourceId: name}) RETURN n, 1 AS rank
}
RETURN name, id(n) AS id, n.key AS key, n.sourceId AS sourceId
ORDER BY rank, id
