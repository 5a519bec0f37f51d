-- Pieces with serial numbers but without a batch: what one document brought of an item is their lot. It has no lot number, since none is on them.
WITH first_in AS (
  SELECT e.serial_no, b.item_code, b.voucher_type, b.voucher_no, b.posting_date,
    ROW_NUMBER() OVER (PARTITION BY e.serial_no ORDER BY b.posting_date, b.posting_time, b.name) AS nth
  FROM "tabSerial and Batch Entry" e
  JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
  WHERE b.docstatus = '1' AND b.is_cancelled = '0' AND b.type_of_transaction = 'Inward' AND e.serial_no IS NOT NULL AND COALESCE(e.batch_no, '') = ''
)
SELECT CONCAT(f.item_code, '/', f.voucher_no) AS id, f.item_code AS product, f.voucher_no AS voucher,
  CASE WHEN MIN(r.supplier) <> '' THEN CONCAT('supplier/', MIN(r.supplier)) END AS supplier,
  CASE WHEN f.voucher_type = 'Purchase Receipt' THEN COUNT(*) END AS quantity, MIN(i.stock_uom) AS uom,
  CASE WHEN f.voucher_type = 'Purchase Receipt' THEN MIN(f.posting_date) END AS received_at,
  'tabSerial No' AS source_table, MIN(s.name) AS source_key
FROM "tabSerial No" s
JOIN first_in f ON f.serial_no = s.name AND f.nth = 1
LEFT JOIN "tabItem" i ON i.name = f.item_code
LEFT JOIN "tabPurchase Receipt" r ON r.name = f.voucher_no AND f.voucher_type = 'Purchase Receipt'
WHERE COALESCE(s.batch_no, '') = ''
GROUP BY f.item_code, f.voucher_no, f.voucher_type
