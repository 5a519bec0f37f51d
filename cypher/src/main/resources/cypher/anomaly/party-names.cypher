// What the parties known at a batch are called.
MATCH (n:Party)
WHERE n.name IS NOT NULL AND n.batch <= $batch
RETURN n.key AS key, n.name AS name, n.gln AS gln, n.country AS country
ORDER BY n.batch, n.key
