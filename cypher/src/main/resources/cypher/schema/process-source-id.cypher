CREATE INDEX process_source_id IF NOT EXISTS FOR (n:Process) ON (n.sourceId)
