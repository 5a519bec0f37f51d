UNWIND $names AS name
MATCH (n:Item {key: name})
RETURN name, id(n) AS id, n.key AS key, labels(n) AS labels, n.sourceId AS sourceId, n.product AS product
