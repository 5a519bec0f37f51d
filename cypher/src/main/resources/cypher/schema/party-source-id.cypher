CREATE INDEX party_source_id IF NOT EXISTS FOR (n:Party) ON (n.sourceId)
