// How many edges the genealogy has, out of the store's own counts.
CALL () {
  MATCH ()-[r:CONSUMED_IN]->() RETURN count(r) AS edges
  UNION ALL MATCH ()-[r:PRODUCED]->() RETURN count(r) AS edges
  UNION ALL MATCH ()-[r:YIELDED]->() RETURN count(r) AS edges
  UNION ALL MATCH ()-[r:PACKED_IN]->() RETURN count(r) AS edges
  UNION ALL MATCH ()-[r:SHIPPED_IN]->() RETURN count(r) AS edges
}
RETURN sum(edges) AS edges
