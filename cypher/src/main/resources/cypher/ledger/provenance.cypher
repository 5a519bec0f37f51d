MATCH (b:LedgerBatch {batch: $batch})
RETURN b.source AS source, b.file AS file
