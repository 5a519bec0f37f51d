// Everything that stays, journeys or closings are known of.
MATCH (n:Item)
WHERE n.batch <= $batch AND EXISTS { (n)-[:PACKED_IN|SHIPPED_IN|CLOSED_NOTHING|EMPTYING]->() }
RETURN id(n) AS node
