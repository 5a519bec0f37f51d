-- What customers send back.
SELECT s.name AS id, CONCAT('customer/', s.customer) AS sender, CONCAT('company/', s.company) AS receiver, s.return_against AS "order",
  CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time) AS received_at, 'tabDelivery Note' AS source_table, s.name AS source_key
FROM "tabDelivery Note" s
WHERE s.docstatus = '1' AND s.is_return = '1'
