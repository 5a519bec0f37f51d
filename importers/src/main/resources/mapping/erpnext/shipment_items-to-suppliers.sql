SELECT s.name AS shipment,
  CASE WHEN COALESCE(e.serial_no, '') <> '' THEN CONCAT('unit:', b.item_code, '/', e.serial_no) ELSE CONCAT('lot:', e.batch_no) END AS item,
  SUM(ABS(CAST(e.qty AS DECIMAL(18, 6)))) AS quantity, MIN(i.stock_uom) AS uom, 'tabSerial and Batch Entry' AS source_table, MIN(e.name) AS source_key
FROM "tabSerial and Batch Entry" e
JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
JOIN "tabPurchase Receipt" s ON s.name = b.voucher_no
LEFT JOIN "tabItem" i ON i.name = b.item_code
WHERE b.voucher_type = 'Purchase Receipt' AND b.docstatus = '1' AND b.is_cancelled = '0' AND s.docstatus = '1' AND s.is_return = '1'
GROUP BY s.name, b.item_code, e.serial_no, e.batch_no
