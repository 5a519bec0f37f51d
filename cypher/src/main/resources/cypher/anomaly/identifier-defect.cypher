// Items whose identifier is malformed or bears a wrong check digit.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node AND n.defect IS NOT NULL
RETURN n.key AS key, n.defect AS defect
