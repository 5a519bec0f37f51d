// The void remembers which life of the event it ended: only that can come back by it.
UNWIND $rows AS row
MATCH (d:Event {key: row.by})
MATCH (e:Event) WHERE id(e) = row.id
CREATE (d)-[v:VOIDED]->(e)
SET v.batch = $batch, v.event = row.by, v.line = d.line, v.life = size(coalesce(e.lives, [e.batch])) + 1, v.fact = row.fact, v.content = row.content
