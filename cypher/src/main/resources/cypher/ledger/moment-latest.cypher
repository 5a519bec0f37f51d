// The head: one node, so that a reader sees whole batches only.
MATCH (head:Ledger)
RETURN head.batch AS batch, head.position AS position, head.clock AS clock
