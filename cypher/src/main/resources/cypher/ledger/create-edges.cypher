UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (b) WHERE id(b) = row.to
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.properties
RETURN type(e) AS type, collect(id(e)) AS ids
