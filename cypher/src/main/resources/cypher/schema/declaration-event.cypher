CREATE INDEX declaration_event IF NOT EXISTS FOR (n:Declaration) ON (n.event)
