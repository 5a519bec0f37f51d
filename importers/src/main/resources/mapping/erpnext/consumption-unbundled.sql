-- Entries from before version 15 name their batch themselves. One that names serial numbers only is a problem: they stand in one text.
SELECT CASE WHEN s.purpose <> 'Repack' AND COALESCE(s.work_order, '') <> '' THEN s.work_order ELSE s.name END AS process,
  CASE WHEN COALESCE(d.batch_no, '') <> '' THEN CONCAT('lot:', d.batch_no) END AS item,
  CAST(d.transfer_qty AS DECIMAL(18, 6)) AS quantity, d.stock_uom AS uom, CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time) AS "at",
  d.name AS line, 'tabStock Entry Detail' AS source_table, d.name AS source_key
FROM "tabStock Entry Detail" d
JOIN "tabStock Entry" s ON s.name = d.parent
WHERE s.docstatus = '1' AND COALESCE(d.s_warehouse, '') <> '' AND COALESCE(d.t_warehouse, '') = '' AND COALESCE(d.serial_and_batch_bundle, '') = '' AND (COALESCE(d.batch_no, '') <> '' OR COALESCE(d.serial_no, '') <> '')
  AND s.purpose IN ('Manufacture', 'Material Consumption for Manufacture', 'Repack', 'Disassemble', 'Material Issue')
