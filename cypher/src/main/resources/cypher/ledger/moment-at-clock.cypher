// Several batches may share one reading of the clock; the last of them counts.
MATCH (b:LedgerBatch)
WHERE b.clock <= $clock
RETURN b.batch AS batch, b.position AS position, b.clock AS clock
ORDER BY b.clock DESC, b.batch DESC
LIMIT 1
