// Every edge by what its ends are called. A declaration is called by its fact.
MATCH (a)-[r]->(b)
RETURN type(r) AS type, coalesce(a.key, a.name, toString(a.fact)) AS from, coalesce(b.key, b.name, toString(b.fact)) AS to, properties(r) AS properties
