SELECT p.PartyCode AS id, p.PartyName AS name, p.Gln AS gln, p.Country AS country,
  'Party' AS source_table, p.PartyId AS source_key
FROM Party p
