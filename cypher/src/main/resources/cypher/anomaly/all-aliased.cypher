// Every item, party, product and place that was known under several keys at a batch.
MATCH (n)-[r:SAME_AS|ALSO_KNOWN_AS]-()
WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN DISTINCT id(n) AS node
