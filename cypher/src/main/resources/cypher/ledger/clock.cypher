MATCH (b:LedgerBatch {batch: $batch})
RETURN b.clock AS clock
