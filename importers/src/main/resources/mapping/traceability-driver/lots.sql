-- What no batch gave came from outside: a catch, with the vessel's owner as supplier and what was landed of it as quantity.
WITH landed AS (
  SELECT y.LotId, MIN(l.EventTimeUtc) AS received_at, SUM(CAST(y.Quantity AS DECIMAL(18, 3))) AS quantity, MIN(y.Uom) AS uom
  FROM LandingLine y
  JOIN Landing l ON l.LandingId = y.LandingId
  GROUP BY y.LotId
), caught AS (
  SELECT y.LotId, MIN(t.OperatorPartyId) AS OperatorPartyId, MIN(t.TripNumber) AS trip, MIN(v.VesselName) AS vessel, MIN(a.CatchArea) AS catch_area,
    MIN(a.GearTypeCode) AS gear, MIN(c.CertificateNumber) AS fishing_authorization
  FROM FishingCatchLine y
  JOIN FishingActivity a ON a.FishingActivityId = y.FishingActivityId
  JOIN FishingTrip t ON t.FishingTripId = a.FishingTripId
  JOIN Vessel v ON v.VesselId = t.VesselId
  LEFT JOIN Certificate c ON c.CertificateId = a.FishingAuthCertId
  GROUP BY y.LotId
)
SELECT l.LotCode AS id, l.ProductDefinitionId AS product, l.LotCode AS lot_number, o.PartyCode AS owner, s.PartyCode AS supplier,
  landed.quantity AS quantity, landed.uom AS uom, landed.received_at AS received_at, l.ProductionMethod AS production_method,
  caught.trip AS trip, caught.vessel AS vessel, caught.catch_area AS catch_area, caught.gear AS gear, caught.fishing_authorization AS fishing_authorization,
  'Lot' AS source_table, l.LotId AS source_key
FROM Lot l
LEFT JOIN Party o ON o.PartyId = l.OwnerPartyId
LEFT JOIN landed ON landed.LotId = l.LotId
LEFT JOIN caught ON caught.LotId = l.LotId
LEFT JOIN Party s ON s.PartyId = caught.OperatorPartyId
