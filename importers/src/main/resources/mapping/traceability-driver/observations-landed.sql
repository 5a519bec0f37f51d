SELECT l.LotCode AS item, e.EventTimeUtc AS "at", y.Quantity AS quantity, y.Uom AS uom, 'landing' AS step, p.LocationCode AS place,
  'LandingLine' AS source_table, y.LandingLineId AS source_key
FROM LandingLine y
JOIN Landing e ON e.LandingId = y.LandingId
JOIN Location p ON p.LocationId = e.PortLocationId
JOIN Lot l ON l.LotId = y.LotId
