MATCH (b:LedgerBatch {batch: $batch})
RETURN b.batch AS batch, b.position AS position, b.clock AS clock
