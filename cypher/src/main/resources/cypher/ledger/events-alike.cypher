// What an error declaration voids: all that stands of its like, other error declarations among it.
UNWIND $rows AS row
MATCH (e:Event {sameness: row.sameness})
WHERE e.ended IS NULL AND e.key <> row.key
RETURN row.key AS by, id(e) AS id, e.key AS key, coalesce(e.declares, false) AS declares
