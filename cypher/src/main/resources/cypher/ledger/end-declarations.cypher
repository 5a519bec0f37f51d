// What a process ran on ends with the declaration that said so.
UNWIND $ids AS id
MATCH (d:Declaration)-[:DECLARES]->(n)
WHERE id(d) = id
SET d.ended = $batch
WITH d, n
CALL (d, n) {
  MATCH (n)-[r:RAN_ON]->()
  WHERE r.fact = d.fact AND r.content = d.content AND r.ended IS NULL
  SET r.ended = $batch
  RETURN collect(id(r)) AS runs
}
RETURN id(n) AS thing, runs
