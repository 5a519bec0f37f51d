// What the nodes of a frontier are packed or shipped in.
UNWIND $nodes AS near
MATCH (n)-[r:PACKED_IN|SHIPPED_IN]->(m)
WHERE id(n) = near AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN near, id(r) AS edge, type(r) AS kind, id(m) AS far,
  CASE
    WHEN m:Unit THEN 2
    WHEN m:Process THEN 6
    WHEN m:RawMaterial OR m:Batch THEN size([b IN coalesce(m.making, []) WHERE b <= $batch]) % 2
    WHEN m:Carton THEN 3
    WHEN m:Shipment THEN 4
    ELSE 5
  END AS farType,
  m.timing = 'STRICT' AS strict,
  coalesce(m.declared, 0) > $batch OR coalesce(n.declared, 0) > $batch AS changed,
  coalesce(r.fromEarliest, r.atEarliest) AS fromEarliest, coalesce(r.fromLatest, r.atLatest) AS fromLatest,
  r.untilEarliest AS untilEarliest, r.untilLatest AS untilLatest,
  CASE WHEN r.atEarliest IS NULL AND m:Process THEN m.startedEarliest WHEN r.atEarliest IS NULL AND n:Process THEN n.startedEarliest END AS runEarliest,
  CASE WHEN r.atEarliest IS NULL AND m:Process THEN m.endedLatest WHEN r.atEarliest IS NULL AND n:Process THEN n.endedLatest END AS runLatest,
  r.quantity AS quantity, r.uom AS uom, coalesce(r.told, r.batch) AS batch
