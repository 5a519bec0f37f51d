SELECT s.ShipmentNumber AS shipment, COALESCE(l.LotCode, u.Sscc) AS item, y.Quantity AS quantity, y.Uom AS uom, 'ShipmentLine' AS source_table, y.ShipmentLineId AS source_key
FROM ShipmentLine y
JOIN Shipment s ON s.ShipmentId = y.ShipmentId
LEFT JOIN Lot l ON l.LotId = y.LotId
LEFT JOIN LogisticUnit u ON u.LogisticUnitId = y.LogisticUnitId
