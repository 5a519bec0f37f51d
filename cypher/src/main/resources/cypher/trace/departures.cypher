// When items departed, in any shipment: a receipt that nobody told is at latest the next departure.
UNWIND $nodes AS item
MATCH (n)-[r:SHIPPED_IN]->()
WHERE id(n) = item AND r.batch <= $batch AND (r.ended IS NULL OR r.ended > $batch) AND r.fromEarliest IS NOT NULL
RETURN item, r.fromEarliest AS earliest, r.fromLatest AS latest
