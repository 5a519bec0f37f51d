-- ADD and COMMINGLE put in, the next DELETE takes out. How much is inside, the content list of the unit says where it has the lot.
SELECT COALESCE(l.LotCode, k.Sscc) AS item, p.Sscc AS carton, e.EventTimeUtc AS "from",
  (SELECT MIN(d.EventTimeUtc)
   FROM AggregationEvent d
   JOIN AggregationLine z ON z.AggregationEventId = d.AggregationEventId
   WHERE d.EventType = 'DELETE' AND d.EventTimeUtc >= e.EventTimeUtc AND z.ParentLogisticUnitId = y.ParentLogisticUnitId
     AND (z.ChildLotId = y.ChildLotId OR z.ChildLogisticUnitId = y.ChildLogisticUnitId)) AS until,
  COALESCE(c.Quantity, y.Quantity) AS quantity, COALESCE(c.Uom, y.Uom) AS uom,
  CASE WHEN c.Quantity <> y.Quantity THEN y.Quantity END AS aggregated_quantity,
  'AggregationLine' AS source_table, y.AggregationLineId AS source_key
FROM AggregationLine y
JOIN AggregationEvent e ON e.AggregationEventId = y.AggregationEventId
JOIN LogisticUnit p ON p.LogisticUnitId = y.ParentLogisticUnitId
LEFT JOIN LogisticUnit k ON k.LogisticUnitId = y.ChildLogisticUnitId
LEFT JOIN Lot l ON l.LotId = y.ChildLotId
LEFT JOIN LogisticUnitLot c ON c.LogisticUnitId = y.ParentLogisticUnitId AND c.LotId = y.ChildLotId
WHERE e.EventType <> 'DELETE'
