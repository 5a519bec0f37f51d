-- What is packed travels in its package.
SELECT k.name AS shipment, CASE WHEN g.id IS NOT NULL THEN CONCAT('carton:', g.name)
    WHEN s.id IS NOT NULL THEN CONCAT(CASE WHEN t.tracking = 'serial' THEN 'unit:' ELSE 'lot:' END, COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', s.name) END AS item,
  CASE WHEN g.id IS NULL THEN SUM(CAST(l.quantity_product_uom AS DECIMAL(18, 3))) END AS quantity, CASE WHEN g.id IS NULL THEN MIN(u.name ->> 'en_US') END AS uom,
  'stock_move_line' AS source_table, MIN(CAST(l.id AS BIGINT)) AS source_key
FROM stock_move_line l
JOIN stock_picking k ON k.id = l.picking_id
JOIN stock_location f ON f.id = l.location_id
JOIN stock_location d ON d.id = l.location_dest_id
JOIN product_product p ON p.id = l.product_id
JOIN product_template t ON t.id = p.product_tmpl_id
LEFT JOIN uom_uom u ON u.id = t.uom_id
LEFT JOIN stock_lot s ON s.id = l.lot_id
LEFT JOIN stock_quant_package g ON g.id = l.result_package_id
WHERE l.state = 'done' AND t.tracking <> 'none'
  AND (d.usage IN ('customer', 'supplier') AND f.usage NOT IN ('customer', 'supplier') OR f.usage = 'customer' AND d.usage <> 'customer')
GROUP BY k.name, g.id, g.name, s.id, s.name, t.tracking, p.default_code, p.id
