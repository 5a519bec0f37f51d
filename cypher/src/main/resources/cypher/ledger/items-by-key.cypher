// One record for all that is found: thousands of records cost as much as the seeks.
UNWIND $names AS name
MATCH (n:Item {key: name})
RETURN collect([name, id(n), n.key, labels(n), n.sourceId, n.product]) AS known
