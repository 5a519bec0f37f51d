UNWIND $rows AS row
MERGE (p:ImportProblem {import: $id, number: row.number})
SET p += row
