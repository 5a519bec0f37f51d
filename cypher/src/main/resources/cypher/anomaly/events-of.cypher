// The events that some items took part in.
UNWIND $nodes AS node
MATCH (n)-[r:TOOK_PART]->(e:Event)
WHERE id(n) = node AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN DISTINCT id(e) AS node
