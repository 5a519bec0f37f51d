MATCH ()-[p]->()
WHERE id(p) IN $ids
SET p.idle = true
