UNWIND $ids AS id
MATCH (d:Declaration)-[:DECLARES]->(n)
WHERE id(d) = id AND d.ended IS NULL
RETURN id, id(n) AS thing, n:Shipment AS shipment, d.fact AS fact, coalesce(d.told, d.batch) AS told
