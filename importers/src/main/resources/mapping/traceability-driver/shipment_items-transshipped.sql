SELECT t.TransshipmentNumber AS shipment, COALESCE(l.LotCode, u.Sscc) AS item, y.Quantity AS quantity, y.Uom AS uom,
  'TransshipmentLine' AS source_table, y.TransshipmentLineId AS source_key
FROM TransshipmentLine y
JOIN Transshipment t ON t.TransshipmentId = y.TransshipmentId
LEFT JOIN Lot l ON l.LotId = y.LotId
LEFT JOIN LogisticUnit u ON u.LogisticUnitId = y.LogisticUnitId
