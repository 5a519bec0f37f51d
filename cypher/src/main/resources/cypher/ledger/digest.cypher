MATCH (b:LedgerBatch {batch: $batch})
RETURN b.digest AS digest
