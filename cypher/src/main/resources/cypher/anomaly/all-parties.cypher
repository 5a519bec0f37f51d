// One party, for all: parties are held against each other at once.
MATCH (n:Party)
WHERE n.name IS NOT NULL AND n.batch <= $batch
RETURN id(n) AS node
LIMIT 1
