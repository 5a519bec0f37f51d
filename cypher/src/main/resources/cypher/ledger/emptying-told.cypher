UNWIND $containers AS container
MATCH (c) WHERE id(c) = container
MATCH (c)-[p:EMPTYING]->()
WHERE p.ended IS NULL
RETURN id(p) AS id, container, p.at AS at, p.atEarliest AS atEarliest, p.atLatest AS atLatest, coalesce(p.told, p.batch) AS batch,
       p.order AS order, p.fact AS fact, p.event AS event, p.line AS line, null AS quantity, null AS uom, p.idle AS idle,
       CASE WHEN p.told IS NULL THEN p.batch ELSE 0 END AS fresh
