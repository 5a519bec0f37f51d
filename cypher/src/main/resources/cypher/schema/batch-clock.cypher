CREATE INDEX batch_clock IF NOT EXISTS FOR (n:LedgerBatch) ON (n.clock)
