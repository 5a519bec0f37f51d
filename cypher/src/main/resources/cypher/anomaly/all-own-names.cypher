// Every item and process that bears a name which only its source knows.
CALL () {
  MATCH (n:Item)
  WHERE n.batch <= $batch AND NOT n.key STARTS WITH 'https://id.gs1.org/'
  RETURN n
  UNION ALL
  MATCH (n:Process)
  WHERE n.batch <= $batch
  RETURN n
}
RETURN id(n) AS node
