SELECT i.name AS id, i.item_name AS name, i.stock_uom AS uom, MIN(c.barcode) AS gtin, 'tabItem' AS source_table, i.name AS source_key
FROM "tabItem" i
LEFT JOIN "tabItem Barcode" c ON c.parent = i.name AND LENGTH(c.barcode) IN (8, 12, 13, 14) AND c.barcode_type IN ('EAN', 'EAN-8', 'EAN-13', 'UPC', 'UPC-A', 'GTIN', 'GTIN-14', 'JAN')
WHERE i.has_batch_no = '1' OR i.has_serial_no = '1'
GROUP BY i.name, i.item_name, i.stock_uom
