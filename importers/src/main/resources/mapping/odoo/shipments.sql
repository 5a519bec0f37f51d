-- Whatever leaves the company: to customers, and back to vendors.
SELECT k.name AS id, CONCAT('partner-', c.partner_id) AS sender, CASE WHEN k.partner_id IS NOT NULL THEN CONCAT('partner-', k.partner_id) END AS receiver,
  k.origin AS "order", CONCAT(REPLACE(SUBSTRING(CAST(k.date_done AS VARCHAR), 1, 19), ' ', 'T'), 'Z') AS shipped_at,
  'stock_picking' AS source_table, k.id AS source_key
FROM stock_picking k
JOIN res_company c ON c.id = k.company_id
WHERE k.state = 'done' AND k.id IN (
  SELECT l.picking_id
  FROM stock_move_line l
  JOIN stock_location f ON f.id = l.location_id
  JOIN stock_location d ON d.id = l.location_dest_id
  WHERE l.state = 'done' AND d.usage IN ('customer', 'supplier') AND f.usage NOT IN ('customer', 'supplier'))
