-- Into an order, an unbuilding or a scrapping; a line that names no lot although its product has lots is a problem.
SELECT l.reference AS process, CASE WHEN s.id IS NOT NULL THEN CONCAT(CASE WHEN t.tracking = 'serial' THEN 'unit:' ELSE 'lot:' END,
    COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', s.name) END AS item,
  CAST(l.quantity_product_uom AS DECIMAL(18, 3)) AS quantity, (u.name ->> 'en_US') AS uom,
  CONCAT(REPLACE(SUBSTRING(CAST(l.date AS VARCHAR), 1, 19), ' ', 'T'), 'Z') AS "at", l.id AS line,
  CAST(l.write_date AS TIMESTAMP) AS watermark, 'stock_move_line' AS source_table, l.id AS source_key
FROM stock_move_line l
JOIN stock_location f ON f.id = l.location_id
JOIN stock_location d ON d.id = l.location_dest_id
JOIN product_product p ON p.id = l.product_id
JOIN product_template t ON t.id = p.product_tmpl_id
LEFT JOIN uom_uom u ON u.id = t.uom_id
LEFT JOIN stock_lot s ON s.id = l.lot_id
WHERE l.state = 'done' AND t.tracking <> 'none'
  AND (d.usage = 'production' AND f.usage <> 'production' OR d.usage = 'inventory' AND LOWER(CAST(d.scrap_location AS VARCHAR)) IN ('t', 'true', '1'))
