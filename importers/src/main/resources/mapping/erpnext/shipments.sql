SELECT s.name AS id, CONCAT('company/', s.company) AS sender, CONCAT('customer/', s.customer) AS receiver, s.po_no AS "order",
  CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time) AS shipped_at, 'tabDelivery Note' AS source_table, s.name AS source_key
FROM "tabDelivery Note" s
WHERE s.docstatus = '1' AND s.is_return = '0'
