WITH origin AS (
  SELECT l.lot_id, l.reference, l.picking_id, l.date, f.usage, ROW_NUMBER() OVER (PARTITION BY l.lot_id ORDER BY l.date, CAST(l.id AS BIGINT)) AS nth
  FROM stock_move_line l
  JOIN stock_location f ON f.id = l.location_id
  WHERE l.state = 'done' AND f.usage IN ('supplier', 'production', 'inventory', 'customer')
)
SELECT CONCAT(COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', s.name) AS id,
  CONCAT('lot:', COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', o.reference) AS lot, s.name AS serial,
  CASE WHEN o.usage = 'production' THEN CONCAT(REPLACE(SUBSTRING(CAST(o.date AS VARCHAR), 1, 19), ' ', 'T'), 'Z') END AS made_at,
  'stock_lot' AS source_table, s.id AS source_key
FROM stock_lot s
JOIN product_product p ON p.id = s.product_id
JOIN product_template t ON t.id = p.product_tmpl_id
JOIN origin o ON o.lot_id = s.id AND o.nth = 1
WHERE t.tracking = 'serial'
