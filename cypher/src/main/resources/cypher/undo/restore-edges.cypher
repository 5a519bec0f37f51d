// A new version of each that tells what the former one told.
MATCH (a)-[w]->(b)
WHERE id(w) IN $ids
CREATE (a)-[e:$(type(w))]->(b)
SET e = properties(w), e.batch = $batch, e.told = coalesce(w.told, w.batch), e.ended = null
RETURN type(e) AS type, id(e) AS id, id(a) AS from, id(b) AS to, e.atEarliest AS at
