SELECT b.BatchNumber AS process, l.LotCode AS item, y.Quantity AS quantity, y.Uom AS uom, b.EventTimeUtc AS "at", y.ProcessingOutputId AS line,
  'ProcessingOutput' AS source_table, y.ProcessingOutputId AS source_key
FROM ProcessingOutput y
JOIN ProcessingBatch b ON b.ProcessingBatchId = y.ProcessingBatchId
JOIN Lot l ON l.LotId = y.LotId
