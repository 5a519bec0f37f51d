// How many of some items were seen, made or used at which place; with $each, item by item. Places that are one count under $first.
UNWIND $nodes AS node
MATCH (n:Item) WHERE id(n) = node
CALL (n) {
  MATCH (n)-[r:TOOK_PART]->(e:Event)
  WHERE e.declares IS NULL AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  RETURN coalesce(e.bizLocation, e.readPoint) AS key
  UNION
  MATCH (n)-[r:CONSUMED_IN|PRODUCED]-(p:Process)
  WHERE r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
  RETURN CASE WHEN coalesce(p.declared, 0) > $batch THEN
      head(COLLECT { MATCH (p)<-[:DECLARES]-(d) WHERE d.batch <= $batch AND (d.ended IS NULL OR d.ended > $batch) AND d.site IS NOT NULL
        RETURN d.site ORDER BY d.batch DESC, d.line DESC LIMIT 1 })
    ELSE p.site END AS key
}
WITH DISTINCT n, coalesce($first[key], key) AS key WHERE key IS NOT NULL
RETURN key, CASE WHEN $each THEN id(n) END AS node, count(*) AS items, [] AS quantities
