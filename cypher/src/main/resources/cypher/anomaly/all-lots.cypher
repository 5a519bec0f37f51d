// Every lot known at a batch.
MATCH (n:RawMaterial|Batch)
WHERE n.batch <= $batch
RETURN id(n) AS node
