MERGE (i:Import {id: $id})
SET i += $properties
