// A row that ships names no times of its own: the shipment's hold.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (s) WHERE id(s) = row.to
CREATE (a)-[e:SHIPPED_IN]->(s)
SET e = row.properties,
    e.from = s.shipped, e.fromEarliest = s.shippedEarliest, e.fromLatest = s.shippedLatest,
    e.until = s.received, e.untilEarliest = s.receivedEarliest, e.untilLatest = s.receivedLatest
RETURN 'SHIPPED_IN' AS type, collect(id(e)) AS ids
