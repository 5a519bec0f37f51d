-- Pieces with serial numbers have no lot in Odoo: what one order made of a product, or one transfer brought, is their lot. It has no lot number, since none is on them.
WITH origin AS (
  SELECT l.lot_id, l.reference, l.picking_id, l.date, f.usage, ROW_NUMBER() OVER (PARTITION BY l.lot_id ORDER BY l.date, CAST(l.id AS BIGINT)) AS nth
  FROM stock_move_line l
  JOIN stock_location f ON f.id = l.location_id
  WHERE l.state = 'done' AND f.usage IN ('supplier', 'production', 'inventory', 'customer')
)
SELECT CONCAT(COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', o.reference) AS id, COALESCE(p.default_code, CAST(p.id AS VARCHAR)) AS product,
  o.reference AS reference, CASE WHEN MIN(k.partner_id) IS NOT NULL THEN CONCAT('partner-', MIN(k.partner_id)) END AS supplier,
  CASE WHEN o.usage = 'supplier' THEN COUNT(*) END AS quantity, MIN(u.name ->> 'en_US') AS uom,
  CASE WHEN o.usage = 'supplier' THEN CONCAT(REPLACE(SUBSTRING(CAST(MIN(o.date) AS VARCHAR), 1, 19), ' ', 'T'), 'Z') END AS received_at,
  'stock_lot' AS source_table, MIN(CAST(s.id AS BIGINT)) AS source_key
FROM stock_lot s
JOIN product_product p ON p.id = s.product_id
JOIN product_template t ON t.id = p.product_tmpl_id
JOIN origin o ON o.lot_id = s.id AND o.nth = 1
LEFT JOIN uom_uom u ON u.id = t.uom_id
LEFT JOIN stock_picking k ON k.id = o.picking_id AND o.usage = 'supplier'
WHERE t.tracking = 'serial'
GROUP BY p.default_code, p.id, o.reference, o.usage
