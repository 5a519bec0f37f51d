CREATE INDEX item_source_id IF NOT EXISTS FOR (n:Item) ON (n.sourceId)
