SELECT COALESCE(p.default_code, CAST(p.id AS VARCHAR)) AS id, COALESCE((t.name ->> 'en_US'), CAST(t.name AS VARCHAR)) AS name, (u.name ->> 'en_US') AS uom,
  CASE WHEN LENGTH(p.barcode) IN (8, 12, 13, 14) AND TRANSLATE(p.barcode, '0123456789', '') = '' THEN p.barcode END AS gtin,
  'product_product' AS source_table, p.id AS source_key
FROM product_product p
JOIN product_template t ON t.id = p.product_tmpl_id
LEFT JOIN uom_uom u ON u.id = t.uom_id
WHERE t.tracking <> 'none'
