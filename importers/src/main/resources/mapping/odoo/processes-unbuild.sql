-- optional: mrp_unbuild is there where the manufacturing app is installed
SELECT m.name AS id, 'unbuild' AS kind, 'mrp_unbuild' AS source_table, m.id AS source_key
FROM mrp_unbuild m
WHERE m.state = 'done'
