UNWIND $rows AS row
MATCH (d:Event {key: row.by})
MATCH (e:Event) WHERE id(e) = row.id
CREATE (d)-[v:VOIDED]->(e)
SET v.batch = $batch, v.event = row.by, v.line = d.line, v.fact = row.fact, v.content = row.content
