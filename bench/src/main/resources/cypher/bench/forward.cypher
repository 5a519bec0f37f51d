// How many items lie downstream of the origins, as one would ask it of Neo4j itself.
MATCH (origin:Item) WHERE origin.key IN $origins OR origin.sourceId IN $origins
MATCH (origin)-[:CONSUMED_IN|PRODUCED|YIELDED|PACKED_IN|SHIPPED_IN*1..]->(reached:Item)
RETURN count(DISTINCT reached) AS items
