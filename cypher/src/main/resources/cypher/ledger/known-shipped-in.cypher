UNWIND $rows AS row
MATCH (a) WHERE id(a) = row.from
MATCH (b) WHERE id(b) = row.to
MATCH (a)-[e:SHIPPED_IN]->(b)
WHERE e.fact = row.fact AND e.ended IS NULL
RETURN id(e) AS id, e.fact AS fact, e.content AS content, coalesce(e.told, e.batch) AS batch
