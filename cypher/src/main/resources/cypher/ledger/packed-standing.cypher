// Both ends are bound before the call, so that it goes from the end with fewer edges.
UNWIND $pairs AS pair
MATCH (i) WHERE id(i) = pair[0]
MATCH (c) WHERE id(c) = pair[1]
CALL (i, c) {
  MATCH (i)-[e:PACKED_IN|CLOSED_NOTHING]->(c)
  WHERE e.ended IS NULL
  RETURN e
}
RETURN id(e) AS id, type(e) AS type, pair[0] AS from, pair[1] AS to, e.fact AS fact, e.content AS content, e.event AS event,
       e.fromEarliest AS fromEarliest, e.fromLatest AS fromLatest, e.untilEarliest AS untilEarliest, e.untilLatest AS untilLatest
