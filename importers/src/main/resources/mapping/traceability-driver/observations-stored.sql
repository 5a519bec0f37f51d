SELECT COALESCE(l.LotCode, u.Sscc) AS item, e.EventTimeUtc AS "at", y.Quantity AS quantity, y.Uom AS uom, 'storing' AS step, p.LocationCode AS place,
  'StorageLine' AS source_table, y.StorageLineId AS source_key
FROM StorageLine y
JOIN StorageEvent e ON e.StorageEventId = y.StorageEventId
JOIN Location p ON p.LocationId = e.LocationId
LEFT JOIN Lot l ON l.LotId = y.LotId
LEFT JOIN LogisticUnit u ON u.LogisticUnitId = y.LogisticUnitId
