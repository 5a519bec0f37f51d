UNWIND $rows AS row
MATCH (e:Event)
WHERE id(e) = row.id
SET e.ended = $batch, e.lives = coalesce(e.lives, [e.batch]) + $batch
