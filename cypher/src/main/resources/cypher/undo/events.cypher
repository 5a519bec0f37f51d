UNWIND $ids AS id
MATCH (e:Event)
WHERE id(e) = id AND e.ended IS NULL
RETURN id, e.key AS key, coalesce(e.told, CASE WHEN e.lives IS NULL THEN e.batch ELSE last(e.lives) END) AS since, coalesce(e.tellers, []) AS tellers
