UNWIND $ids AS id
MATCH ()-[e]->()
WHERE id(e) = id
SET e.ended = $batch
