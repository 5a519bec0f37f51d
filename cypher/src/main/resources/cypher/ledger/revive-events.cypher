UNWIND $rows AS row
MATCH (e:Event)
WHERE id(e) = row.id
SET e.lives = coalesce(e.lives, [e.batch, e.ended]) + $batch, e.ended = null, e.undone = null, e.told = row.told
