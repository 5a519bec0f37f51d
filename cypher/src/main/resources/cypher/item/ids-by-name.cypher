// Which items bear a name: as their key, or as an alias, the first of which stands on the item.
UNWIND $names AS name
CALL (name) {
  MATCH (n:Item {key: name}) RETURN n
  UNION
  MATCH (n:Item {sourceId: name}) RETURN n
  UNION
  MATCH (:Alias {name: name})-[:NAMES]->(n:Item) RETURN n
}
WITH name, n WHERE n.batch <= $batch
RETURN name, collect(id(n)) AS ids
