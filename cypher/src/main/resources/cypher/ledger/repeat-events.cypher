UNWIND $rows AS row
MATCH (e:Event {key: row.key})
SET e.repeated = coalesce(e.repeated, []) + row.place
