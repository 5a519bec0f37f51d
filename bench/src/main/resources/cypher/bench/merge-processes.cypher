UNWIND $rows AS row
MERGE (process:Process {id: row.id})
SET process += row
