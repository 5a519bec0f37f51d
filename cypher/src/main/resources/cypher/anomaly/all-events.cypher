// Every event that stood at a batch.
MATCH (e:Event)
WHERE size([b IN coalesce(e.lives, [e.batch]) WHERE b <= $batch]) % 2 = 1
RETURN id(e) AS node
