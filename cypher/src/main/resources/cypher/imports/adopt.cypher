// What was loaded into an empty store came of one import.
MATCH (b:LedgerBatch)
WHERE b.import IS NULL
SET b.import = $id
