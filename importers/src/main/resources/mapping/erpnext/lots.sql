-- A batch that a purchase receipt brought came from outside, and its date of manufacture is the supplier's; else it was made here.
WITH received AS (
  SELECT e.batch_no, MIN(r.supplier) AS supplier, MIN(r.posting_date) AS received_at, SUM(ABS(CAST(e.qty AS DECIMAL(18, 6)))) AS quantity
  FROM "tabSerial and Batch Entry" e
  JOIN "tabSerial and Batch Bundle" b ON b.name = e.parent
  JOIN "tabPurchase Receipt" r ON r.name = b.voucher_no
  WHERE b.voucher_type = 'Purchase Receipt' AND b.docstatus = '1' AND b.is_cancelled = '0' AND b.type_of_transaction = 'Inward' AND r.docstatus = '1'
  GROUP BY e.batch_no
)
SELECT b.name AS id, b.item AS product, b.batch_id AS lot_number, CASE WHEN COALESCE(r.supplier, b.supplier) <> '' THEN CONCAT('supplier/', COALESCE(r.supplier, b.supplier)) END AS supplier,
  r.quantity AS quantity, CASE WHEN r.quantity IS NOT NULL THEN i.stock_uom END AS uom, CASE WHEN r.batch_no IS NULL THEN b.manufacturing_date END AS made_at,
  CASE WHEN r.batch_no IS NOT NULL THEN b.manufacturing_date END AS manufactured, r.received_at AS received_at, b.expiry_date AS expires_at,
  'tabBatch' AS source_table, b.name AS source_key
FROM "tabBatch" b
LEFT JOIN "tabItem" i ON i.name = b.item
LEFT JOIN received r ON r.batch_no = b.name
