// One writer at a time, in however many processes: the write lock on the head is held until the transaction ends.
MATCH (head:Ledger {name: 'ledger'})
SET head.writing = true
