// What master data of a kind is also known as, one step further from each key. Where nobody told of any, nothing is looked for.
MATCH ()-[any:ALSO_KNOWN_AS]->()
WITH count(any) AS told WHERE told > 0
UNWIND $keys AS key
CALL (key) {
  MATCH (n:Product {key: key}) WHERE $kind = 'Product' RETURN n
  UNION
  MATCH (n:Party {key: key}) WHERE $kind = 'Party' RETURN n
  UNION
  MATCH (n:Place {key: key}) WHERE $kind = 'Place' RETURN n
}
MATCH (n)-[r:ALSO_KNOWN_AS]-(m)
WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN key, m.key AS other,
       EXISTS { (n)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) } AS declared
