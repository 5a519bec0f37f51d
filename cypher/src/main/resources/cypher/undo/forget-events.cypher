// Whoever tells them again, be it the same file, tells them anew.
UNWIND $rows AS row
MATCH (e:Event)
WHERE id(e) = row.id
SET e.undone = true
