// With the batch that told what stands of it, or what stood last, and the import that was; none is known yet of the batch under way.
UNWIND $keys AS key
MATCH (e:Event {key: key})
WITH key, e, coalesce(e.told, CASE WHEN e.lives IS NULL THEN e.batch ELSE e.lives[-1 - (size(e.lives) + 1) % 2] END) AS since
OPTIONAL MATCH (b:LedgerBatch {batch: since})
RETURN key, id(e) AS id, e.ended IS NULL AS live, e.batch AS batch, e.line AS line, coalesce(e.repeated, []) AS repeated, coalesce(e.undone, false) AS undone,
  since, b.import AS teller, coalesce(e.tellers, []) AS tellers
