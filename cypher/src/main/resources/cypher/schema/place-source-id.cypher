CREATE INDEX place_source_id IF NOT EXISTS FOR (n:Place) ON (n.sourceId)
