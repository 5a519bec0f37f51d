// Every item known at a batch whose identifier is malformed.
MATCH (n:Item)
WHERE n.defect IS NOT NULL AND n.batch <= $batch
RETURN id(n) AS node
