// Every item that went into a process.
MATCH (n:Item)
WHERE n.batch <= $batch AND EXISTS { (n)-[:CONSUMED_IN]->() }
RETURN id(n) AS node
