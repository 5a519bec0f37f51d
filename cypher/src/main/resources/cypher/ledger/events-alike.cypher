// What error declarations are about: the events of their like, whether they stand or not. No error declaration is about another.
// The first to find an event standing is the one that voids it.
UNWIND $rows AS row
MATCH (e:Event {sameness: row.sameness})
WHERE e.declares IS NULL
RETURN row.key AS by, id(e) AS id, e.key AS key, e.ended IS NULL AS stands
ORDER BY row.line
