-- A receipt of what no shipment sent is a delivery of its own.
SELECT r.ReceiptNumber AS id, p.PartyCode AS sender, o.PartyCode AS receiver, r.EventTimeUtc AS received_at, 'Receipt' AS source_table, r.ReceiptId AS source_key
FROM Receipt r
JOIN Location l ON l.LocationId = r.ReceiveAtLocationId
LEFT JOIN Party p ON p.PartyId = r.SupplierPartyId
LEFT JOIN Party o ON o.PartyId = l.OwnerPartyId
WHERE NOT EXISTS (
  SELECT 1
  FROM ReceiptLine y
  JOIN ShipmentLine x ON x.LotId = y.LotId OR x.LogisticUnitId = y.LogisticUnitId
  JOIN Shipment s ON s.ShipmentId = x.ShipmentId
  WHERE y.ReceiptId = r.ReceiptId AND s.ShipToLocationId = r.ReceiveAtLocationId AND s.EventTimeUtc <= r.EventTimeUtc)
