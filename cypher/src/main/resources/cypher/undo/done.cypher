// What the undo of an import has done so far.
MATCH (b:LedgerBatch {undoes: $id})
RETURN coalesce(sum(b.Undone), 0) AS undone, coalesce(sum(b.Restored), 0) AS restored
