MATCH (a)-[e]->(b)
WHERE id(e) IN $ids AND e.ended IS NULL
RETURN id(e) AS id, type(e) AS type, id(a) AS from, id(b) AS to, e.fact AS fact, coalesce(e.told, e.batch) AS told, e.atEarliest AS at
