// Both ends are bound before the call, so that it goes from the end with fewer edges.
UNWIND $pairs AS pair
MATCH (i) WHERE id(i) = pair[0]
MATCH (c) WHERE id(c) = pair[1]
CALL (i, c) {
  MATCH (i)-[p:PACKING]->(c)
  WHERE p.ended IS NULL
  RETURN p
}
RETURN pair[0] AS from, pair[1] AS to, p.as AS as, p.at AS at, p.atEarliest AS atEarliest, p.atLatest AS atLatest,
       coalesce(p.told, p.batch) AS batch, p.order AS order, p.fact AS fact, p.event AS event, p.line AS line,
       p.quantity AS quantity, p.uom AS uom
