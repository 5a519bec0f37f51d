UNWIND $ids AS id
MATCH (e:Event)
WHERE id(e) = id AND e.ended IS NULL
RETURN id, e.key AS key, e.lives IS NOT NULL AND e.told IS NULL AS revived, coalesce(e.repeated, []) AS places
