// What these error declarations have voided, or held void though another one of their like had voided it first. Events stand again where no other error
// declaration of their like stands but those that are being undone.
UNWIND $rows AS row
MATCH (d:Event) WHERE id(d) = row.id AND d.declares
CALL (d) {
  MATCH (d)-[v:VOIDED]->() WHERE v.ended IS NULL
  SET v.ended = $batch
}
WITH DISTINCT d.sameness AS sameness
MATCH (e:Event {sameness: sameness})<-[v:VOIDED]-()
WHERE e.declares IS NULL AND e.ended = v.batch AND NOT EXISTS {
  MATCH (o:Event {sameness: e.sameness})
  WHERE o.declares AND o.ended IS NULL
  WITH coalesce(o.told, CASE WHEN o.lives IS NULL THEN o.batch ELSE last(o.lives) END) AS since
  WHERE NOT any(range IN $ranges WHERE range[0] <= since <= range[1])
  RETURN since
}
RETURN DISTINCT id(e) AS id, e.key AS key, e.ended AS ended, coalesce(e.told, CASE WHEN e.lives IS NULL THEN e.batch ELSE e.lives[size(e.lives) - 2] END) AS told,
  coalesce(e.tellers, []) AS tellers
