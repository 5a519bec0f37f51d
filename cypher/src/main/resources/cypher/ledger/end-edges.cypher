// By id, all at once: a seek whatever the planner believes of the store's size.
MATCH ()-[e]->()
WHERE id(e) IN $ids
SET e.ended = $batch
RETURN type(e) AS type, collect(id(e)) AS ids
