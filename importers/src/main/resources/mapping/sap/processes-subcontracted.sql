-- What a subcontractor made of components that were provided (543 beside 101): one purchase order item is one run.
SELECT DISTINCT CONCAT('PO ', s.EBELN, '/', s.EBELP) AS id, 'subcontracting' AS kind
FROM MSEG s
WHERE s.BWART = '543' AND COALESCE(s.CHARG, '') <> ''
