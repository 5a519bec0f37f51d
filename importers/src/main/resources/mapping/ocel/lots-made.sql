SELECT b.ocel_id AS id, b.product, b.ocel_id AS lot_number, b.quantity, b.uom, 'object_batch' AS source_table, b.rowid AS source_key
FROM object_batch b
WHERE b.ocel_changed_field IS NULL
