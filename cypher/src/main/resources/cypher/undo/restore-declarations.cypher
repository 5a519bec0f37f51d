// A new version that says what the former one said, with what its process ran on.
UNWIND $ids AS id
MATCH (w:Declaration)-[:DECLARES]->(n)
WHERE id(w) = id
CREATE (d:Declaration)-[:DECLARES]->(n)
SET d = properties(w), d.batch = $batch, d.told = coalesce(w.told, w.batch), d.ended = null
WITH w, n
CALL (w, n) {
  MATCH (n)-[r:RAN_ON]->(q)
  WHERE r.fact = w.fact AND r.content = w.content AND r.ended = w.ended
  CREATE (n)-[again:RAN_ON]->(q)
  SET again = properties(r), again.batch = $batch, again.told = coalesce(r.told, r.batch), again.ended = null
  RETURN collect(id(again)) AS runs
}
RETURN id(n) AS thing, n:Shipment AS shipment, runs
