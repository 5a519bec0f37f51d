MATCH (b:LedgerBatch)
WHERE b.position <= $position
RETURN b.batch AS batch, b.position AS position, b.clock AS clock
ORDER BY b.position DESC, b.batch DESC
LIMIT 1
