// The runs on pieces of equipment; the times are those of the run.
UNWIND $nodes AS near
MATCH (n:Equipment)<-[r:RAN_ON]-(m:Process)
WHERE id(n) = near AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch)
RETURN near, id(r) AS edge, type(r) AS kind, id(m) AS far, 6 AS farType, m.timing = 'STRICT' AS strict, coalesce(m.declared, 0) > $batch AS changed,
  m.startedEarliest AS fromEarliest, m.startedLatest AS fromLatest, m.endedEarliest AS untilEarliest, m.endedLatest AS untilLatest,
  m.startedEarliest AS runEarliest, m.endedLatest AS runLatest
