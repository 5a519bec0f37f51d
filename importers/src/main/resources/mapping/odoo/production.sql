-- A lot by itself; pieces with serial numbers as the lot that this order made of them, or by themselves where they were there before.
WITH origin AS (
  SELECT l.lot_id, l.reference, l.picking_id, l.date, f.usage, ROW_NUMBER() OVER (PARTITION BY l.lot_id ORDER BY l.date, CAST(l.id AS BIGINT)) AS nth
  FROM stock_move_line l
  JOIN stock_location f ON f.id = l.location_id
  WHERE l.state = 'done' AND f.usage IN ('supplier', 'production', 'inventory', 'customer')
)
SELECT l.reference AS process, CASE WHEN s.id IS NULL THEN NULL
    WHEN t.tracking = 'serial' AND o.reference = l.reference THEN CONCAT('lot:', COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', o.reference)
    ELSE CONCAT(CASE WHEN t.tracking = 'serial' THEN 'unit:' ELSE 'lot:' END, COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', s.name) END AS item,
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
LEFT JOIN origin o ON o.lot_id = s.id AND o.nth = 1
WHERE l.state = 'done' AND t.tracking <> 'none' AND f.usage = 'production' AND d.usage <> 'production'
