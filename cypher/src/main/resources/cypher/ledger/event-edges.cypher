// All that an event told and that stands. Found from who took part in it and whom it concerns.
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
WHERE f.event = e.key AND f.ended IS NULL
RETURN DISTINCT id(f) AS id, type(f) AS type, id(startNode(f)) AS from, id(endNode(f)) AS to, f.atEarliest AS at
