UNWIND $names AS name
CALL (name) {
  MATCH (n:Party {key: name}) RETURN n, 0 AS rank
  UNION
  MATCH (n:Party {sourceId: name}) RETURN n, 1 AS rank
}
WITH name, n, rank
ORDER BY rank, n.batch, n.key
RETURN collect([name, id(n), n.key, null, n.sourceId]) AS known
