// What an event told, as it stood until the event was voided.
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
WHERE f.event = e.key AND f.ended = row.ended
RETURN DISTINCT id(f) AS id
