// What was declared of nodes at an earlier batch, where it has changed since: the later declaration wins, STRICT stays.
UNWIND $nodes AS node
MATCH (n)<-[:DECLARES]-(d:Declaration)
WHERE id(n) = node AND d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch)
WITH node, d ORDER BY d.batch, d.line
WITH node, collect(d) AS told
RETURN node, any(d IN told WHERE d.timing = 'STRICT') AS strict,
  last([d IN told WHERE d.startedEarliest IS NOT NULL | d.startedEarliest]) AS startedEarliest,
  last([d IN told WHERE d.startedLatest IS NOT NULL | d.startedLatest]) AS startedLatest,
  last([d IN told WHERE d.endedEarliest IS NOT NULL | d.endedEarliest]) AS endedEarliest,
  last([d IN told WHERE d.endedLatest IS NOT NULL | d.endedLatest]) AS endedLatest,
  last([d IN told WHERE d.quantity IS NOT NULL | d.quantity]) AS quantity,
  last([d IN told WHERE d.quantity IS NOT NULL | d.uom]) AS uom
