// The batches of an import, and of all that are undone already, or about to be.
MATCH (i:Import)
WHERE i.id = $id OR i.state IN ['UNDOING', 'UNDONE']
MATCH (b:LedgerBatch {import: i.id})
RETURN i.id = $id AS own, b.batch AS batch, b.digest AS digest, coalesce(b.Superseded, 0) + coalesce(b.Voided, 0) > 0 AS replaced
ORDER BY batch
