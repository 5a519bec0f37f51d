UNWIND $items AS item
MATCH (i) WHERE id(i) = item
MATCH (i)-[p:SHIPPING]->(s)
WHERE p.ended IS NULL
RETURN item AS from, id(s) AS to, s:Item AS isShipment, p.as AS as, p.at AS at, p.atEarliest AS atEarliest, p.atLatest AS atLatest,
       coalesce(p.told, p.batch) AS batch, p.order AS order, p.fact AS fact, p.event AS event, p.line AS line,
       p.quantity AS quantity, p.uom AS uom
