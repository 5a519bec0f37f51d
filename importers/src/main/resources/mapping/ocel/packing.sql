-- Inside from the event that packed this into that.
SELECT r.ocel_source_id AS item, r.ocel_target_id AS carton, p.ocel_time AS "from", 'object_object' AS source_table, r.rowid AS source_key
FROM object_object r
LEFT JOIN (
  SELECT i.ocel_object_id AS item, c.ocel_object_id AS carton, e.ocel_time
  FROM event_pack e
  JOIN event_object i ON i.ocel_event_id = e.ocel_id AND i.ocel_qualifier = 'packed'
  JOIN event_object c ON c.ocel_event_id = e.ocel_id AND c.ocel_qualifier = 'into') p ON p.item = r.ocel_source_id AND p.carton = r.ocel_target_id
WHERE r.ocel_qualifier = 'packed in'
