// All that an event told and that stands, or (lost) all that its last void ended. Found from who took part in it and whom it concerns.
UNWIND $rows AS row
MATCH (e:Event) WHERE id(e) = row.id
CALL (e) {
  MATCH (n)-[:TOOK_PART]->(e) RETURN n
  UNION
  UNWIND coalesce(e.concerns, []) AS key MATCH (n:Item {key: key}) RETURN n
  UNION
  UNWIND coalesce(e.concerns, []) AS key MATCH (n:Process {key: key}) RETURN n
}
MATCH (n)-[f:CONSUMED_IN|PRODUCED|YIELDED|COMMISSIONED|TOOK_PART|PACKING|EMPTYING|SHIPPING]-()
WHERE f.event = e.key AND (f.ended IS NULL AND row.ended IS NULL OR f.ended = row.ended)
RETURN DISTINCT id(f) AS id, type(f) AS type, id(startNode(f)) AS from, id(endNode(f)) AS to, f.atEarliest AS at,
       f.fact AS fact, f.content AS content, f.batch AS batch, f.line AS line
