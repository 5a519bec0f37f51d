-- What vendors sent is a lot's quantity; of a lot that was made, production says it.
WITH received AS (
  SELECT l.lot_id, MIN(l.date) AS received_at, MIN(k.partner_id) AS partner_id,
    SUM(CAST(l.quantity_product_uom AS DECIMAL(18, 3))) AS quantity
  FROM stock_move_line l
  JOIN stock_location f ON f.id = l.location_id
  JOIN stock_location d ON d.id = l.location_dest_id
  LEFT JOIN stock_picking k ON k.id = l.picking_id
  WHERE l.state = 'done' AND f.usage = 'supplier' AND d.usage <> 'supplier'
  GROUP BY l.lot_id
)
SELECT CONCAT(COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', s.name) AS id, COALESCE(p.default_code, CAST(p.id AS VARCHAR)) AS product, s.name AS lot_number,
  CASE WHEN r.partner_id IS NOT NULL THEN CONCAT('partner-', r.partner_id) END AS supplier, r.quantity AS quantity, (u.name ->> 'en_US') AS uom,
  CASE WHEN r.received_at IS NOT NULL THEN CONCAT(REPLACE(SUBSTRING(CAST(r.received_at AS VARCHAR), 1, 19), ' ', 'T'), 'Z') END AS received_at,
  s.ref AS reference, 'stock_lot' AS source_table, s.id AS source_key
FROM stock_lot s
JOIN product_product p ON p.id = s.product_id
JOIN product_template t ON t.id = p.product_tmpl_id
LEFT JOIN uom_uom u ON u.id = t.uom_id
LEFT JOIN received r ON r.lot_id = s.id
WHERE t.tracking = 'lot'
