SELECT 'making ' || b.ocel_id AS process, b.ocel_id AS item, m.ocel_time AS "at", 'object_batch' AS source_table, b.rowid AS source_key
FROM object_batch b
LEFT JOIN event_object e ON e.ocel_object_id = b.ocel_id AND e.ocel_qualifier = 'made'
LEFT JOIN event_make m ON m.ocel_id = e.ocel_event_id
WHERE b.ocel_changed_field IS NULL
