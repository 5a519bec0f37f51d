// Every product known at a batch that is named without lot or serial.
MATCH (n:Class)
WHERE n.batch <= $batch
RETURN id(n) AS node
