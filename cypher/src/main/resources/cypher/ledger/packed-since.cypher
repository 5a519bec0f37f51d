// Who was in these containers then, or came later and is still inside: one look at the container's own edges.
UNWIND $rows AS row
MATCH (c) WHERE id(c) = row.container
MATCH (i)-[e:PACKED_IN]->(c)
WHERE e.ended IS NULL AND e.event IS NOT NULL AND (e.untilLatest IS NULL OR e.untilLatest >= row.since)
RETURN DISTINCT id(i) AS from, id(c) AS to
