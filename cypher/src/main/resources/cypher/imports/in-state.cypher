MATCH (i:Import)
WHERE i.state IN $states
RETURN properties(i) AS import
ORDER BY i.id
