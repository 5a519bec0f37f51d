MATCH (i:Import {id: $id})
RETURN properties(i) AS import
