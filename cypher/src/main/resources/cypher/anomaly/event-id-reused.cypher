// Events that share their eventID with another one that stands. Error declarations of one event may well bear its id.
UNWIND $nodes AS node
MATCH (e:Event)
WHERE id(e) = node AND e.eventId IS NOT NULL AND EXISTS {
  MATCH (o:Event {eventId: e.eventId})
  WHERE o <> e AND size([b IN coalesce(o.lives, [o.batch]) WHERE b <= $batch]) % 2 = 1
    AND NOT coalesce(e.declares AND o.declares AND o.sameness = e.sameness, false)
}
MATCH (b:LedgerBatch {batch: e.batch})
RETURN e.key AS key, e.eventId AS eventId, e.type AS type, e.at AS at, b.source AS source, b.file AS file, e.line AS line
