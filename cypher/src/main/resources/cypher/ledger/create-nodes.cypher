UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.i AS i, id(n) AS id
