// As what rows of a source that stand declare these items: a unit is declared by the row that names its lot.
UNWIND $ids AS id
MATCH (n:Item) WHERE id(n) = id
CALL (n) {
  MATCH (d:Declaration)-[:DECLARES]->(n)
  WHERE d.ended IS NULL AND d.event IS NULL
  RETURN d.kind AS kind, coalesce(d.told, d.batch) AS batch
  UNION
  MATCH ()-[y:YIELDED]->(n)
  WHERE y.ended IS NULL AND y.event IS NULL
  RETURN 'Yielded' AS kind, coalesce(y.told, y.batch) AS batch
}
MATCH (b:LedgerBatch {batch: batch, source: $source})
RETURN DISTINCT id, kind
