// What these error declarations have voided: now, or (lost) until they were voided themselves.
// Since then the event has begun and ended lives: none (0), or come back (1).
UNWIND $rows AS row
MATCH (d:Event)-[v:VOIDED]->(e:Event)
WHERE id(d) = row.id AND (v.ended IS NULL AND row.ended IS NULL OR v.ended = row.ended)
RETURN DISTINCT id(v) AS void, size(e.lives) - v.life AS since, row.key AS by, id(e) AS id, e.key AS key, e.ended AS ended, coalesce(e.declares, false) AS declares
