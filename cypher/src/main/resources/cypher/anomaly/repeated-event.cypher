// Events that more than one place told.
UNWIND $nodes AS node
MATCH (e:Event)
WHERE id(e) = node AND size(coalesce(e.repeated, [])) > 0
MATCH (b:LedgerBatch {batch: e.batch})
RETURN e.key AS key, e.eventId AS eventId, e.type AS type, e.at AS at, size(e.repeated) AS times, b.source AS source, b.file AS file, e.line AS line
