CREATE INDEX declaration_fact IF NOT EXISTS FOR (n:Declaration) ON (n.fact)
