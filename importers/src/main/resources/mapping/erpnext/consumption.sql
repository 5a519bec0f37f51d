SELECT CASE WHEN s.purpose <> 'Repack' AND COALESCE(s.work_order, '') <> '' THEN s.work_order ELSE s.name END AS process,
  CASE WHEN COALESCE(e.serial_no, '') <> '' THEN CONCAT('unit:', b.item_code, '/', e.serial_no) ELSE CONCAT('lot:', e.batch_no) END AS item,
  ABS(CAST(e.qty AS DECIMAL(18, 6))) AS quantity, i.stock_uom AS uom, CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time) AS "at",
  e.name AS line, 'tabSerial and Batch Entry' AS source_table, e.name AS source_key
FROM "tabSerial and Batch Entry" e
JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
JOIN "tabStock Entry" s ON s.name = b.voucher_no
LEFT JOIN "tabItem" i ON i.name = b.item_code
WHERE b.voucher_type = 'Stock Entry' AND b.docstatus = '1' AND b.is_cancelled = '0' AND s.docstatus = '1' AND b.type_of_transaction = 'Outward'
  AND s.purpose IN ('Manufacture', 'Material Consumption for Manufacture', 'Repack', 'Disassemble', 'Material Issue')
