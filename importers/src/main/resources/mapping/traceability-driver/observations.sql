SELECT l.LotCode AS item, a.EventTimeUtc AS "at", y.Quantity AS quantity, y.Uom AS uom, 'catching' AS step, v.VesselCode AS place,
  'FishingCatchLine' AS source_table, y.FishingCatchLineId AS source_key
FROM FishingCatchLine y
JOIN FishingActivity a ON a.FishingActivityId = y.FishingActivityId
JOIN FishingTrip t ON t.FishingTripId = a.FishingTripId
JOIN Vessel v ON v.VesselId = t.VesselId
JOIN Lot l ON l.LotId = y.LotId
