// While a batch is being committed a reader may see one property from before it and another from after.
MATCH (head:Ledger)
WHERE head.batch > 0
RETURN head.batch AS batch, head.position AS position, head.clock AS clock
