MATCH (p:ImportProblem)
WHERE p.import = $id AND p.number > $after
RETURN p.number AS number, p.file AS file, p.line AS line, p.column AS column, p.field AS field, p.what AS what, p.remedy AS remedy
ORDER BY p.number
LIMIT $size
