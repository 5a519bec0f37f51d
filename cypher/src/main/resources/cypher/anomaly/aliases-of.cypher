// What some items or master data are said to be the same as, one step further, and all their names; with who said so.
UNWIND $nodes AS node
MATCH (n) WHERE id(n) = node
MATCH (n)-[r:SAME_AS|ALSO_KNOWN_AS]-(m)
WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
MATCH (b:LedgerBatch {batch: coalesce(r.told, r.batch)})
RETURN node, n.key AS key, labels(n) AS labels, [n.key, n.sourceId] + COLLECT { MATCH (a:Alias)-[:NAMES]->(n) RETURN a.name } AS names,
       id(m) AS other, b.source AS source, b.file AS file, r.line AS line
