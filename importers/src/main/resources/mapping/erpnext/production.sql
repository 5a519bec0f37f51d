-- Serial numbers come out as the batch or lot that this entry made of them, or by themselves where they were there before.
WITH first_in AS (
  SELECT e.serial_no, b.item_code, b.voucher_type, b.voucher_no, b.posting_date,
    ROW_NUMBER() OVER (PARTITION BY e.serial_no ORDER BY b.posting_date, b.posting_time, b.name) AS nth
  FROM "tabSerial and Batch Entry" e
  JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
  WHERE b.docstatus = '1' AND b.is_cancelled = '0' AND b.type_of_transaction = 'Inward' AND e.serial_no IS NOT NULL AND COALESCE(e.batch_no, '') = ''
)
SELECT CASE WHEN s.purpose <> 'Repack' AND COALESCE(s.work_order, '') <> '' THEN s.work_order ELSE s.name END AS process,
  CASE WHEN COALESCE(e.batch_no, '') <> '' THEN CONCAT('lot:', e.batch_no)
    WHEN f.voucher_no = b.voucher_no THEN CONCAT('lot:', b.item_code, '/', f.voucher_no) ELSE CONCAT('unit:', b.item_code, '/', e.serial_no) END AS item,
  ABS(CAST(e.qty AS DECIMAL(18, 6))) AS quantity, i.stock_uom AS uom, CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time) AS "at",
  e.name AS line, 'tabSerial and Batch Entry' AS source_table, e.name AS source_key
FROM "tabSerial and Batch Entry" e
JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
JOIN "tabStock Entry" s ON s.name = b.voucher_no
LEFT JOIN "tabItem" i ON i.name = b.item_code
LEFT JOIN first_in f ON f.serial_no = e.serial_no AND f.nth = 1
WHERE b.voucher_type = 'Stock Entry' AND b.docstatus = '1' AND b.is_cancelled = '0' AND s.docstatus = '1' AND b.type_of_transaction = 'Inward'
  AND s.purpose IN ('Manufacture', 'Repack', 'Disassemble')
