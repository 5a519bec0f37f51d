MATCH (head:Ledger {name: 'ledger'})
RETURN head.batch AS batch, head.position AS position, head.clock AS clock, properties(head) AS properties
