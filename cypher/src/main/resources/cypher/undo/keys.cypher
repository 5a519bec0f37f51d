UNWIND $ids AS id
MATCH (n:Item) WHERE id(n) = id
RETURN id, n.key AS key
