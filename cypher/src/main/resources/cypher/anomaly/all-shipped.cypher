// Every item that travelled by itself and may have been inside something, too.
MATCH (n:Item)
WHERE n.batch <= $batch AND EXISTS { (n)-[:SHIPPED_IN]->() } AND EXISTS { (n)-[:PACKED_IN]->() }
RETURN id(n) AS node
