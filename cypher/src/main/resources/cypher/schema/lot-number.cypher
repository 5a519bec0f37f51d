CREATE INDEX lot_number IF NOT EXISTS FOR (n:Item) ON (n.product, n.lotNumber)
