-- A delivery is a shipment once goods were issued for it and not all of them came back.
SELECT LTRIM(d.VBELN, '0') AS id, CONCAT('plant/', min(p.WERKS)) AS sender, CONCAT('customer/', LTRIM(d.KUNNR, '0')) AS receiver,
  COALESCE(CASE WHEN regexp_matches(d.WADAT_IST, '[1-9]') THEN regexp_replace(replace(d.WADAT_IST, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END,
    CASE WHEN regexp_matches(d.WADAT, '[1-9]') THEN regexp_replace(replace(d.WADAT, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END) AS shipped_at
FROM LIKP d
JOIN LIPS p ON p.MANDT = d.MANDT AND p.VBELN = d.VBELN
WHERE LTRIM(d.VBELN, '0') IN (
  SELECT LTRIM(s.VBELN_IM, '0') FROM MSEG s WHERE s.VBELN_IM <> ''
  GROUP BY LTRIM(s.VBELN_IM, '0') HAVING count(*) FILTER (s.SHKZG = 'H') > count(*) FILTER (s.SHKZG = 'S'))
GROUP BY d.VBELN, d.KUNNR, d.WADAT_IST, d.WADAT
