// What these error declarations have voided. Events stand again where no other error declaration of their like stands but those that are being undone.
UNWIND $rows AS row
MATCH (d:Event) WHERE id(d) = row.id
MATCH (d)-[v:VOIDED]->(e:Event)
WHERE v.ended IS NULL
SET v.ended = $batch
WITH v, e
WHERE e.ended = v.batch AND NOT EXISTS {
  MATCH (o:Event {sameness: e.sameness})
  WHERE o.declares AND o.ended IS NULL
  WITH CASE WHEN o.lives IS NULL THEN o.batch ELSE last(o.lives) END AS since
  WHERE NOT any(range IN $ranges WHERE range[0] <= since <= range[1])
  RETURN since
}
RETURN DISTINCT id(e) AS id, e.key AS key, e.ended AS ended, CASE WHEN e.lives IS NULL THEN e.batch ELSE e.lives[size(e.lives) - 2] END AS told
