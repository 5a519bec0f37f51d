// Every key by node id.
MATCH (n) WHERE n:Item OR n:Process OR n:Equipment
RETURN id(n) AS node, n.key AS key
