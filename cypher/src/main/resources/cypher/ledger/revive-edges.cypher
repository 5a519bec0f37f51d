MATCH (a)-[f]->(b)
WHERE id(f) IN $ids
WITH a, b, f, properties(f) AS told
CREATE (a)-[g:$(type(f))]->(b)
SET g = told, g.batch = $batch, g.told = coalesce(told.told, told.batch), g.ended = null
RETURN type(g) AS type, collect(id(g)) AS ids
