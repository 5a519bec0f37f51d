// The events that stand since one of these batches, told then for the first time, or anew, and those that the import told again. What an undo let stand again was told when it was told.
MATCH (e:Event)
WHERE e.ended IS NULL
WITH e, coalesce(e.told, CASE WHEN e.lives IS NULL THEN e.batch ELSE last(e.lives) END) AS since
WHERE ($first <= since <= $last AND any(range IN $ranges WHERE range[0] <= since <= range[1])) OR $id IN e.tellers
RETURN id(e) AS id
