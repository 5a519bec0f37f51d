MATCH (head:Ledger {name: 'ledger'})
SET head += $head
CREATE (b:LedgerBatch)
SET b = $batch
