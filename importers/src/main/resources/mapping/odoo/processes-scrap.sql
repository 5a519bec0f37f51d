-- optional: without stock_scrap there is no more to say of a scrapping than its name
SELECT m.name AS id, 'scrap' AS kind, CONCAT(REPLACE(SUBSTRING(CAST(m.date_done AS VARCHAR), 1, 19), ' ', 'T'), 'Z') AS ended_at,
  'stock_scrap' AS source_table, m.id AS source_key
FROM stock_scrap m
WHERE m.state = 'done'
