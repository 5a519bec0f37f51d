CREATE INDEX batch_import IF NOT EXISTS FOR (n:LedgerBatch) ON (n.import)
