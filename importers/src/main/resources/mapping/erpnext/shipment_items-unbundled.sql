-- Delivery notes from before version 15 name their batch themselves.
SELECT s.name AS shipment, CASE WHEN COALESCE(d.batch_no, '') <> '' THEN CONCAT('lot:', d.batch_no) END AS item,
  SUM(ABS(CAST(d.stock_qty AS DECIMAL(18, 6)))) AS quantity, MIN(d.stock_uom) AS uom, 'tabDelivery Note Item' AS source_table, MIN(d.name) AS source_key
FROM "tabDelivery Note Item" d
JOIN "tabDelivery Note" s ON s.name = d.parent
WHERE s.docstatus = '1' AND COALESCE(d.serial_and_batch_bundle, '') = '' AND (COALESCE(d.batch_no, '') <> '' OR COALESCE(d.serial_no, '') <> '')
GROUP BY s.name, d.batch_no
