// What tells one batch of one ledger from any other.
MATCH (b:LedgerBatch {batch: $batch})
RETURN b.position AS position, b.clock AS clock, b.source + ' ' + b.file + ' ' + b.digest AS told
