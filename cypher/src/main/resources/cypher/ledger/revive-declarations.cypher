// A declaration that is back stands again with what its process ran on. Where one batch ended two tellings of it, the later is back.
UNWIND $rows AS row
MATCH (old:Declaration {event: row.key})-[:DECLARES]->(n)
WHERE old.ended = row.ended
WITH n, old ORDER BY old.batch DESC, old.line DESC
WITH n, old.fact AS fact, old.content AS content, collect(old)[0] AS old
CREATE (d:Declaration)-[:DECLARES]->(n)
SET d = properties(old), d.batch = $batch, d.told = coalesce(old.told, old.batch), d.ended = null
WITH DISTINCT n, d
CALL (n, d) {
  MATCH (n)-[r:RAN_ON]->(q)
  WHERE r.event = d.event AND r.fact = d.fact AND r.content = d.content
  WITH n, q, r ORDER BY r.batch DESC LIMIT 1
  CREATE (n)-[s:RAN_ON]->(q)
  SET s = properties(r), s.batch = $batch, s.told = coalesce(r.told, r.batch), s.ended = null
  RETURN collect(id(s)) AS runs
}
RETURN id(n) AS thing, runs
