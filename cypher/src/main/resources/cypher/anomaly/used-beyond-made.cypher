// What is told of how much of a lot was made, and of everything that took some of it. Quantities are decimal text and are not added here.
UNWIND $nodes AS node
MATCH (n:Item)
WHERE id(n) = node AND EXISTS {
  (n)-[r:CONSUMED_IN|SHIPPED_IN|PACKED_IN]->() WHERE r.quantity IS NOT NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
}
WITH n, CASE WHEN coalesce(n.declared, 0) <= $batch THEN properties(n) ELSE head(COLLECT {
  MATCH (n)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.quantity IS NOT NULL
  RETURN properties(d) ORDER BY coalesce(d.told, d.batch) DESC, d.line DESC LIMIT 1
}) END AS told
RETURN n.key AS key, told.quantity AS quantity, told.uom AS uom, size([b IN coalesce(n.making, []) WHERE b <= $batch]) % 2 = 1 AS made,
  COLLECT {
    MATCH (n)<-[r:PRODUCED]-()
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN [r.quantity, r.uom]
  } AS produced,
  COLLECT {
    MATCH (n)-[r:COMMISSIONED]->()
    WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN [r.quantity, r.uom]
  } AS commissioned,
  COLLECT {
    MATCH (n)-[r:CONSUMED_IN|SHIPPED_IN|PACKED_IN]->(m)
    WHERE r.quantity IS NOT NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
    RETURN {how: type(r), quantity: r.quantity, uom: r.uom, fromEarliest: coalesce(r.fromEarliest, r.atEarliest), fromLatest: coalesce(r.fromLatest, r.atLatest),
      untilEarliest: r.untilEarliest, untilLatest: r.untilLatest, sender: m.sender, receiver: m.receiver}
    ORDER BY coalesce(r.fromEarliest, r.atEarliest, -9223372036854775808), type(r) DESC, m.key, r.line
  } AS draws
