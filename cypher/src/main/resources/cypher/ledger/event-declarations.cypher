UNWIND $keys AS key
MATCH (d:Declaration {event: key})
WHERE d.ended IS NULL
RETURN id(d) AS id
