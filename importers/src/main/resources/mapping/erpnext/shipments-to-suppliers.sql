-- What goes back to suppliers.
SELECT s.name AS id, CONCAT('company/', s.company) AS sender, CONCAT('supplier/', s.supplier) AS receiver, s.return_against AS "order",
  CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time) AS shipped_at, 'tabPurchase Receipt' AS source_table, s.name AS source_key
FROM "tabPurchase Receipt" s
WHERE s.docstatus = '1' AND s.is_return = '1'
