// A name that is no item's key may be an item's first alias, or one learned later.
UNWIND $names AS name
MATCH (n:Item {sourceId: name})
RETURN collect([name, id(n), n.key, labels(n), n.sourceId, n.product]) AS known
UNION ALL
UNWIND $names AS name
MATCH (:Alias {name: name})-[:NAMES]->(n:Item)
RETURN collect([name, id(n), n.key, labels(n), n.sourceId, n.product]) AS known
