CREATE INDEX equipment_source_id IF NOT EXISTS FOR (n:Equipment) ON (n.sourceId)
