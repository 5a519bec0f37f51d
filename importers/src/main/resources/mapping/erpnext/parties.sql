SELECT CONCAT('supplier/', p.name) AS id, p.supplier_name AS name, 'supplier' AS role, p.country AS country, 'tabSupplier' AS source_table, p.name AS source_key
FROM "tabSupplier" p
