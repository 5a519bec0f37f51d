SELECT u.Sscc AS id, u.Sscc AS sscc, 'pallet' AS kind, 'LogisticUnit' AS source_table, u.LogisticUnitId AS source_key
FROM LogisticUnit u
