-- What a unit is said to hold and no event put in was always inside.
SELECT l.LotCode AS item, u.Sscc AS carton, c.Quantity AS quantity, c.Uom AS uom, 'LogisticUnitLot' AS source_table
FROM LogisticUnitLot c
JOIN LogisticUnit u ON u.LogisticUnitId = c.LogisticUnitId
JOIN Lot l ON l.LotId = c.LotId
WHERE NOT EXISTS (SELECT 1 FROM AggregationLine y WHERE y.ParentLogisticUnitId = c.LogisticUnitId AND y.ChildLotId = c.LotId)
