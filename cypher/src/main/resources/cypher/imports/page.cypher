// The newest first: an id begins with the time.
MATCH (i:Import)
WHERE i.id < $before
RETURN properties(i) AS import
ORDER BY i.id DESC
LIMIT $size
