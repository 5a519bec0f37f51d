// How much of one process's input is there.
MATCH (p:Process {key: $process})<-[e:CONSUMED_IN]-()
RETURN count(e) AS edges
