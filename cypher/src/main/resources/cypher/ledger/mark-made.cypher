// A lot is a batch while some live fact makes it; the list remembers when it began and ceased to be one.
UNWIND $ids AS id
MATCH (n)
WHERE id(n) = id AND (n:RawMaterial OR n:Batch)
WITH n, coalesce(n.making, []) AS former,
     n.madeEarliest IS NOT NULL
     OR EXISTS { ()-[p:PRODUCED]->(n) WHERE p.ended IS NULL }
     OR EXISTS { (n)-[c:COMMISSIONED]->() WHERE c.ended IS NULL } AS made
WHERE made <> (size(former) % 2 = 1)
SET n.making = former + $batch
FOREACH (ignored IN CASE WHEN made THEN [1] ELSE [] END | REMOVE n:RawMaterial SET n:Batch)
FOREACH (ignored IN CASE WHEN made THEN [] ELSE [1] END | REMOVE n:Batch SET n:RawMaterial)
RETURN id(n) AS id
