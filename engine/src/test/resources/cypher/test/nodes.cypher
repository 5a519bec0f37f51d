// Every node, without what differs from one telling to the next: the clock, and the internal ids in the log.
MATCH (n)
RETURN labels(n) AS labels, n {.*, clock: null, log: null} AS properties
