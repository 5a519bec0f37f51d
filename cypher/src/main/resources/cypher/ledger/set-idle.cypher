UNWIND $rows AS row
MATCH ()-[p:EMPTYING]->()
WHERE id(p) = row.id
SET p.idle = true
