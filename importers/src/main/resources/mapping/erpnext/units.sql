WITH first_in AS (
  SELECT e.serial_no, b.item_code, b.voucher_type, b.voucher_no, b.posting_date,
    ROW_NUMBER() OVER (PARTITION BY e.serial_no ORDER BY b.posting_date, b.posting_time, b.name) AS nth
  FROM "tabSerial and Batch Entry" e
  JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
  WHERE b.docstatus = '1' AND b.is_cancelled = '0' AND b.type_of_transaction = 'Inward' AND e.serial_no IS NOT NULL AND COALESCE(e.batch_no, '') = ''
)
SELECT CONCAT(s.item_code, '/', s.name) AS id, CASE WHEN COALESCE(s.batch_no, '') <> '' THEN CONCAT('lot:', s.batch_no) ELSE CONCAT('lot:', f.item_code, '/', f.voucher_no) END AS lot,
  s.name AS serial, CASE WHEN f.voucher_type = 'Stock Entry' THEN f.posting_date END AS made_at, 'tabSerial No' AS source_table, s.name AS source_key
FROM "tabSerial No" s
LEFT JOIN first_in f ON f.serial_no = s.name AND f.nth = 1
WHERE COALESCE(s.batch_no, '') <> '' OR f.serial_no IS NOT NULL
