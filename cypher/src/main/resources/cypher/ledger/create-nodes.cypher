// Nodes of one kind. A row is a list, its names said once here: a map would send them for every node.
UNWIND $rows AS row
CREATE (n:$($labels) {batch: $batch, key: row[1], sourceId: row[2], product: row[3], defect: row[4]})
RETURN collect([row[0], id(n)]) AS made
