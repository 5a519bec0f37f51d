UNWIND $rows AS row
MATCH (e:Event {key: row.key})
SET e.tellers = coalesce(e.tellers, []) + row.teller
