UNWIND $rows AS row
CREATE (e:Event)
SET e = row.properties
RETURN row.key AS key, id(e) AS id
