SELECT c.ocel_id AS id, c.kind, 'object_carton' AS source_table, c.rowid AS source_key
FROM object_carton c
WHERE c.ocel_changed_field IS NULL
