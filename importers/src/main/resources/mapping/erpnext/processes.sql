-- A work order is one run, however many stock entries it has; any other entry is one by itself.
SELECT CASE WHEN s.purpose <> 'Repack' AND COALESCE(s.work_order, '') <> '' THEN s.work_order ELSE s.name END AS id, MIN(s.purpose) AS kind,
  MIN(CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time)) AS started_at,
  MAX(CONCAT(s.posting_date, CASE WHEN CONCAT(s.posting_time, '') LIKE '_:%' THEN 'T0' ELSE 'T' END, s.posting_time)) AS ended_at,
  MIN(s.company) AS site, 'tabStock Entry' AS source_table, MIN(s.name) AS source_key
FROM "tabStock Entry" s
WHERE s.docstatus = '1' AND s.purpose IN ('Manufacture', 'Material Consumption for Manufacture', 'Repack', 'Disassemble', 'Material Issue')
GROUP BY CASE WHEN s.purpose <> 'Repack' AND COALESCE(s.work_order, '') <> '' THEN s.work_order ELSE s.name END
