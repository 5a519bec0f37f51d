UNWIND $items AS item
MATCH (i) WHERE id(i) = item
MATCH (i)-[e:SHIPPED_IN]->(s)
WHERE e.ended IS NULL AND e.event IS NOT NULL
RETURN id(e) AS id, type(e) AS type, item AS from, id(s) AS to, e.fact AS fact, e.content AS content
