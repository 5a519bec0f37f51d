SELECT k.name AS id, 'package' AS kind, 'stock_quant_package' AS source_table, k.id AS source_key
FROM stock_quant_package k
