SELECT b.BatchNumber AS id, b.ProcessingTypeCode AS kind, f.LocationCode AS site, b.EventTimeUtc AS started_at, b.EventTimeUtc AS ended_at,
  c.CertificateNumber AS chain_of_custody, 'ProcessingBatch' AS source_table, b.ProcessingBatchId AS source_key
FROM ProcessingBatch b
JOIN Location f ON f.LocationId = b.FacilityLocationId
LEFT JOIN Certificate c ON c.CertificateId = b.CocCertId
