// Told anew, they are told by nobody else; what an undo lets stand again is told by all who told it before.
UNWIND $rows AS row
MATCH (e:Event)
WHERE id(e) = row.id
SET e.lives = coalesce(e.lives, [e.batch, e.ended]) + $batch, e.ended = null, e.undone = null, e.told = row.told,
  e.tellers = CASE WHEN row.told IS NOT NULL THEN e.tellers END
