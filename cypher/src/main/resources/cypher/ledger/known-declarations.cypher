UNWIND $facts AS fact
MATCH (d:Declaration {fact: fact})
WHERE d.ended IS NULL
RETURN id(d) AS id, d.fact AS fact, d.content AS content, coalesce(d.told, d.batch) AS batch
