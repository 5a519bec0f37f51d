// What the nodes of a frontier are under other keys, and what is declared there; $batch may be before that was.
UNWIND $nodes AS near
MATCH (n)-[r:SAME_AS]-(m)
WHERE id(n) = near AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN near, id(r) AS edge, type(r) AS kind, id(m) AS far, m.key AS key,
  CASE
    WHEN m:Unit THEN 2
    WHEN m:RawMaterial OR m:Batch THEN size([b IN coalesce(m.making, []) WHERE b <= $batch]) % 2
    WHEN m:Carton THEN 3
    WHEN m:Shipment THEN 4
    ELSE 5
  END AS farType,
  m.timing = 'STRICT' AS strict, m.quantity AS quantity, m.uom AS uom, coalesce(m.declared, 0) > $batch AS since
