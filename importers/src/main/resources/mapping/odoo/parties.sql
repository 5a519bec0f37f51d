-- The partners of transfers, and the companies themselves. An address without a name has that of its company.
SELECT CONCAT('partner-', p.id) AS id, COALESCE(p.name, c.name) AS name, n.code AS country, COALESCE(p.email, c.email) AS email,
  'res_partner' AS source_table, p.id AS source_key
FROM res_partner p
LEFT JOIN res_partner c ON c.id = p.parent_id
LEFT JOIN res_country n ON n.id = p.country_id
WHERE p.id IN (SELECT s.partner_id FROM stock_picking s) OR p.id IN (SELECT o.partner_id FROM res_company o)
