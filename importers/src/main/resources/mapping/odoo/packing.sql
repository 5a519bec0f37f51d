-- A lot is in a package from the line that puts it in until the one after which nothing of it is left there.
WITH flow AS (
  SELECT l.id, l.lot_id, l.result_package_id AS package_id, l.date, CAST(l.quantity_product_uom AS DECIMAL(18, 3)) AS quantity
  FROM stock_move_line l
  WHERE l.state = 'done' AND l.lot_id IS NOT NULL AND l.result_package_id IS NOT NULL AND (l.package_id IS NULL OR l.package_id <> l.result_package_id)
  UNION ALL
  SELECT l.id, l.lot_id, l.package_id, l.date, -CAST(l.quantity_product_uom AS DECIMAL(18, 3))
  FROM stock_move_line l
  WHERE l.state = 'done' AND l.lot_id IS NOT NULL AND l.package_id IS NOT NULL AND (l.result_package_id IS NULL OR l.package_id <> l.result_package_id)
), level AS (
  SELECT f.id, f.lot_id, f.package_id, f.date, f.quantity, SUM(f.quantity) OVER (PARTITION BY f.lot_id, f.package_id ORDER BY f.date, CAST(f.id AS BIGINT)) AS inside
  FROM flow f
), stay AS (
  SELECT v.id, v.lot_id, v.package_id, v.date, v.quantity, MIN(CASE WHEN v.inside <= 0 THEN v.date END) OVER (
      PARTITION BY v.lot_id, v.package_id ORDER BY v.date, CAST(v.id AS BIGINT) ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS left_at
  FROM level v
)
SELECT CONCAT(CASE WHEN t.tracking = 'serial' THEN 'unit:' ELSE 'lot:' END, COALESCE(p.default_code, CAST(p.id AS VARCHAR)), '/', s.name) AS item, k.name AS carton,
  CONCAT(REPLACE(SUBSTRING(CAST(y.date AS VARCHAR), 1, 19), ' ', 'T'), 'Z') AS "from",
  CASE WHEN y.left_at IS NOT NULL THEN CONCAT(REPLACE(SUBSTRING(CAST(y.left_at AS VARCHAR), 1, 19), ' ', 'T'), 'Z') END AS until,
  y.quantity AS quantity, (u.name ->> 'en_US') AS uom, 'stock_move_line' AS source_table, y.id AS source_key
FROM stay y
JOIN stock_quant_package k ON k.id = y.package_id
JOIN stock_lot s ON s.id = y.lot_id
JOIN product_product p ON p.id = s.product_id
JOIN product_template t ON t.id = p.product_tmpl_id
LEFT JOIN uom_uom u ON u.id = t.uom_id
WHERE y.quantity > 0
