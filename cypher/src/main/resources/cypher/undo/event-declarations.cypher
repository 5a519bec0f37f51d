UNWIND $rows AS row
MATCH (d:Declaration {event: row.key})-[:DECLARES]->(n)
WHERE d.ended = row.ended
RETURN id(d) AS id, id(n) AS thing
