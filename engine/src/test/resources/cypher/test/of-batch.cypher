// How much of one batch is there.
MATCH ()-[e:CONSUMED_IN]->()
WHERE e.batch = $batch
RETURN count(e) AS edges
