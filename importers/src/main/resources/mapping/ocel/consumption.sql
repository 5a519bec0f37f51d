-- The relation says what went into which batch; when, the event that made the batch.
SELECT 'making ' || r.ocel_target_id AS process, r.ocel_source_id AS item, m.ocel_time AS "at", 'object_object' AS source_table, r.rowid AS source_key
FROM object_object r
LEFT JOIN event_object e ON e.ocel_object_id = r.ocel_target_id AND e.ocel_qualifier = 'made'
LEFT JOIN event_make m ON m.ocel_id = e.ocel_event_id
WHERE r.ocel_qualifier = 'consumed in'
