-- A raw lot comes from outside.
SELECT o.ocel_id AS id, o.material AS product, o.ocel_id AS lot_number, o.supplier, o.quantity, o.uom, r.ocel_time AS received_at,
  'object_rawlot' AS source_table, o.rowid AS source_key
FROM object_rawlot o
LEFT JOIN event_object e ON e.ocel_object_id = o.ocel_id AND e.ocel_qualifier = 'received'
LEFT JOIN event_receive r ON r.ocel_id = e.ocel_event_id
WHERE o.ocel_changed_field IS NULL
