UNWIND $pairs AS pair
MATCH (i) WHERE id(i) = pair[0]
MATCH (c) WHERE id(c) = pair[1]
MATCH (i)-[e:PACKED_IN|CLOSED_NOTHING]->(c)
WHERE e.ended IS NULL
RETURN id(e) AS id, type(e) AS type, pair[0] AS from, pair[1] AS to, e.fact AS fact, e.content AS content, e.event AS event,
       e.fromEarliest AS fromEarliest, e.fromLatest AS fromLatest, e.untilEarliest AS untilEarliest, e.untilLatest AS untilLatest
