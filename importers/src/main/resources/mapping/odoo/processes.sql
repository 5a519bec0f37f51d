-- optional: mrp_production is there where the manufacturing app is installed
SELECT m.name AS id, 'manufacture' AS kind, CONCAT(REPLACE(SUBSTRING(CAST(m.date_start AS VARCHAR), 1, 19), ' ', 'T'), 'Z') AS started_at,
  CASE WHEN m.date_finished IS NOT NULL THEN CONCAT(REPLACE(SUBSTRING(CAST(m.date_finished AS VARCHAR), 1, 19), ' ', 'T'), 'Z') END AS ended_at,
  m.origin AS origin, 'mrp_production' AS source_table, m.id AS source_key
FROM mrp_production m
WHERE m.name IN (SELECT l.reference FROM stock_move_line l WHERE l.state = 'done')
