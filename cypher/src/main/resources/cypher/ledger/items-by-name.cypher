// A name that is no item's key may be an item's first alias, or one learned later.
UNWIND $names AS name
MATCH (n:Item {sourceId: name})
RETURN name, id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.product AS product
UNION ALL
UNWIND $names AS name
MATCH (:Alias {name: name})-[:NAMES]->(n:Item)
RETURN name, id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.product AS product
