SELECT b.BatchNumber AS process, l.LotCode AS item, y.Quantity AS quantity, y.Uom AS uom, b.EventTimeUtc AS "at", y.ProcessingInputId AS line,
  'ProcessingInput' AS source_table, y.ProcessingInputId AS source_key
FROM ProcessingInput y
JOIN ProcessingBatch b ON b.ProcessingBatchId = y.ProcessingBatchId
JOIN Lot l ON l.LotId = y.LotId
