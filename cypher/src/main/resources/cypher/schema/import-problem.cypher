CREATE INDEX import_problem IF NOT EXISTS FOR (n:ImportProblem) ON (n.import, n.number)
