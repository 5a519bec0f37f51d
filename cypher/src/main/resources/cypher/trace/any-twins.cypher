// Whether any two nodes were ever said to be one thing: read off the store's counts.
MATCH ()-[r:SAME_AS]->()
RETURN count(r) > 0 AS twins
