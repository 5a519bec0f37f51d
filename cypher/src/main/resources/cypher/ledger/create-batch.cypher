MATCH (head:Ledger {name: 'ledger'})
SET head += $totals, head.batch = $batch, head.position = $position, head.clock = $clock
CREATE (b:LedgerBatch)
SET b = $counts, b += $marks, b.batch = $batch, b.position = $position, b.clock = $clock, b.source = $source, b.file = $file, b.digest = $digest, b.log = $log
