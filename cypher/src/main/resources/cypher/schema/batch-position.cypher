CREATE INDEX batch_position IF NOT EXISTS FOR (n:LedgerBatch) ON (n.position)
