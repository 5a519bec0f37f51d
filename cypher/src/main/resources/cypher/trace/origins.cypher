// The nodes that names stand for: items by key, by the source's id or by a further name; for other names also processes and equipment, since most
// texts stand for an item and need not be looked for as anything else.
CALL () {
  UNWIND $names AS name MATCH (n:Item {key: name}) RETURN name, n, 0 AS rank
  UNION ALL UNWIND $names AS name MATCH (n:Item {sourceId: name}) RETURN name, n, 1 AS rank
  UNION ALL UNWIND $names AS name MATCH (:Alias {name: name})-[:NAMES]->(n) RETURN name, n, 2 AS rank
  UNION ALL UNWIND $others AS name MATCH (n:Process {key: name}) RETURN name, n, 3 AS rank
  UNION ALL UNWIND $others AS name MATCH (n:Process {sourceId: name}) RETURN name, n, 4 AS rank
  UNION ALL UNWIND $others AS name MATCH (n:Equipment {key: name}) RETURN name, n, 5 AS rank
}
RETURN name, rank, id(n) AS node, n.key AS key, coalesce(n.batch, 0) AS batch,
  CASE
    WHEN n:Unit THEN 2
    WHEN n:Process THEN 6
    WHEN n:Equipment THEN 7
    WHEN n:RawMaterial OR n:Batch THEN size([b IN coalesce(n.making, []) WHERE b <= $batch]) % 2
    WHEN n:Carton THEN 3
    WHEN n:Shipment THEN 4
    ELSE 5
  END AS type
ORDER BY rank
