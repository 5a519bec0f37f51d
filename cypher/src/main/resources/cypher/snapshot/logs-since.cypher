// What was appended after a batch. Those after a moment that Moments gave may be on their way into the store still: leave them for later. A batch without a log was loaded in bulk: only the graph says what it touched.
MATCH (b:LedgerBatch)
WHERE b.batch > $batch
RETURN b.batch AS batch, b.position AS position, b.clock AS clock, b.log AS log
ORDER BY b.batch
