// Nodes of one kind. A row is a list, which costs a third of what a map costs.
UNWIND $rows AS row
CREATE (n:$($labels) {batch: $batch, key: row[1], sourceId: row[2], product: row[3], defect: row[4]})
RETURN collect([row[0], id(n)]) AS made
