// The batches of an import, and of all that are undone already, or about to be. An import that only repeated others has none.
MATCH (i:Import)
WHERE i.id = $id OR i.state IN ['UNDOING', 'UNDONE']
OPTIONAL MATCH (b:LedgerBatch {import: i.id})
RETURN i.id AS import, b.batch AS batch, coalesce(b.Superseded, 0) + coalesce(b.Voided, 0) > 0 AS replaced
ORDER BY batch
