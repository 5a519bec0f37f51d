SELECT r.ocel_source_id AS id, r.ocel_target_id AS lot, 'object_object' AS source_table, r.rowid AS source_key
FROM object_object r
WHERE r.ocel_qualifier = 'piece of'
