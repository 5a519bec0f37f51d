MERGE (head:Ledger {name: 'ledger'})
ON CREATE SET head.batch = 0, head.position = 0, head.clock = 0
