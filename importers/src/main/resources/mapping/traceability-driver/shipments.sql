-- A shipment was received by the first receipt at its destination that names one of its lots or units and is not earlier.
SELECT s.ShipmentNumber AS id, f.PartyCode AS sender, t.PartyCode AS receiver, s.TransportNumber AS "order", s.EventTimeUtc AS shipped_at,
  (SELECT MIN(r.EventTimeUtc)
   FROM Receipt r
   JOIN ReceiptLine y ON y.ReceiptId = r.ReceiptId
   JOIN ShipmentLine x ON x.ShipmentId = s.ShipmentId AND (x.LotId = y.LotId OR x.LogisticUnitId = y.LogisticUnitId)
   WHERE r.ReceiveAtLocationId = s.ShipToLocationId AND r.EventTimeUtc >= s.EventTimeUtc) AS received_at,
  s.TransportType AS transport_type, s.TransportVehicleId AS vehicle, c.PartyCode AS carrier, 'Shipment' AS source_table, s.ShipmentId AS source_key
FROM Shipment s
JOIN Location lf ON lf.LocationId = s.ShipFromLocationId
JOIN Location lt ON lt.LocationId = s.ShipToLocationId
LEFT JOIN Party f ON f.PartyId = lf.OwnerPartyId
LEFT JOIN Party t ON t.PartyId = lt.OwnerPartyId
LEFT JOIN Party c ON c.PartyId = s.CarrierPartyId
