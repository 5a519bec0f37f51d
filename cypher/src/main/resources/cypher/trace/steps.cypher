// Edges of evidence ways, with what they say; $edges are relationship ids.
MATCH (n)-[r]->(m)
WHERE id(r) IN $edges
RETURN id(r) AS edge, type(r) AS kind, n.key AS tail, m.key AS head, n:Process AS fromProcess, m:Process AS toProcess,
  coalesce(r.from, r.at) AS from, r.until AS until, r.quantity AS quantity, r.uom AS uom, coalesce(r.told, r.batch) AS batch, r.line AS line, r.event AS event
