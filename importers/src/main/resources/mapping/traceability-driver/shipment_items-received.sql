SELECT r.ReceiptNumber AS shipment, COALESCE(l.LotCode, u.Sscc) AS item, y.Quantity AS quantity, y.Uom AS uom, 'ReceiptLine' AS source_table, y.ReceiptLineId AS source_key
FROM ReceiptLine y
JOIN Receipt r ON r.ReceiptId = y.ReceiptId
LEFT JOIN Lot l ON l.LotId = y.LotId
LEFT JOIN LogisticUnit u ON u.LogisticUnitId = y.LogisticUnitId
WHERE NOT EXISTS (
  SELECT 1
  FROM ReceiptLine z
  JOIN ShipmentLine x ON x.LotId = z.LotId OR x.LogisticUnitId = z.LogisticUnitId
  JOIN Shipment s ON s.ShipmentId = x.ShipmentId
  WHERE z.ReceiptId = r.ReceiptId AND s.ShipToLocationId = r.ReceiveAtLocationId AND s.EventTimeUtc <= r.EventTimeUtc)
