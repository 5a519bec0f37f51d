// Edges of one type. A row is a list, its names said once here: a map would send them, and look each of them up, for every edge. What
// a row leaves out at its end is null, and null is no property.
UNWIND $rows AS row
MATCH (a) WHERE id(a) = row[0]
MATCH (b) WHERE id(b) = row[1]
CREATE (a)-[e:$($type) {batch: $batch, fact: row[2], content: row[3], line: row[4], event: row[5], at: row[6], atEarliest: row[7], atLatest: row[8],
  as: row[9], order: row[10], quantity: row[11], uom: row[12], role: row[13], from: row[14], fromEarliest: row[15], fromLatest: row[16],
  until: row[17], untilEarliest: row[18], untilLatest: row[19], attributes: row[20], told: row[21], closedBy: row[22], anomaly: row[23]}]->(b)
RETURN collect(id(e)) AS ids
