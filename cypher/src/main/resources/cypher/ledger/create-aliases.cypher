// The first further name of an item that has none becomes its sourceId; the others are nodes, since a list has no index.
UNWIND $rows AS row
MATCH (n:Item {key: row.key})
MERGE (a:Alias {name: row.name})
MERGE (a)-[:NAMES]->(n)
