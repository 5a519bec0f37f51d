// The parties and products that some items name and that have several names. Where nobody told of any, nothing is looked for.
MATCH ()-[any:ALSO_KNOWN_AS]->()
WITH count(any) AS told WHERE told > 0
UNWIND $nodes AS node
MATCH (n:Item) WHERE id(n) = node
UNWIND [n.owner, n.supplier, n.sender, n.receiver, n.product] AS key
WITH DISTINCT key
CALL (key) {
  MATCH (m:Party {key: key}) RETURN m
  UNION
  MATCH (m:Product {key: key}) RETURN m
}
MATCH (m)-[r:ALSO_KNOWN_AS]-()
WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN DISTINCT id(m) AS node
