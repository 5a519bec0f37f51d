SELECT t.TransshipmentNumber AS id, f.PartyCode AS sender, r.PartyCode AS receiver, t.TransportNumber AS "order", t.EventTimeUtc AS shipped_at,
  t.TransportType AS transport_type, 'Transshipment' AS source_table, t.TransshipmentId AS source_key
FROM Transshipment t
LEFT JOIN Vessel vf ON vf.VesselId = t.FromVesselId
LEFT JOIN Vessel vt ON vt.VesselId = t.ToVesselId
LEFT JOIN Party f ON f.PartyId = vf.OwnerPartyId
LEFT JOIN Party r ON r.PartyId = vt.OwnerPartyId
