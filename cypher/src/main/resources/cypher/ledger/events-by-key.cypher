UNWIND $keys AS key
MATCH (e:Event {key: key})
RETURN key, id(e) AS id, e.ended IS NULL AS live, e.batch AS batch, e.line AS line, coalesce(e.repeated, []) AS repeated, coalesce(e.undone, false) AS undone
