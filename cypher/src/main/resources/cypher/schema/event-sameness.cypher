CREATE INDEX event_sameness IF NOT EXISTS FOR (n:Event) ON (n.sameness)
