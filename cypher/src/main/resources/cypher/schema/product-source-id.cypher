CREATE INDEX product_source_id IF NOT EXISTS FOR (n:Product) ON (n.sourceId)
