// What was appended after a batch up to another, and that batch itself. A batch without a log was loaded in bulk: only the graph says what it
// touched.
MATCH (b:LedgerBatch)
WHERE b.batch >= $after AND b.batch <= $upTo
RETURN b.batch AS batch, b.position AS position, b.clock AS clock, b.log AS log
ORDER BY b.batch
