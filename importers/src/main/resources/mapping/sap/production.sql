-- Received from an order (101, by-products 531) less what was taken back (102, 532).
WITH note AS (
  SELECT bool_or(MENGE LIKE '%,%') AND NOT bool_or(MENGE LIKE '%,%.%') AS comma FROM MSEG
), move AS (
  SELECT s.MBLNR, s.BWART, s.SHKZG, s.MATNR, s.CHARG, s.AUFNR, s.LIFNR, s.UMMAT, s.UMCHA, s.VBELN_IM, s.MENGE, s.MEINS,
    CASE WHEN regexp_matches(k.BUDAT, '[1-9]') THEN regexp_replace(replace(k.BUDAT, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END AS day,
    TRY_CAST(CASE WHEN s.MENGE LIKE '%-' THEN '-' ELSE '' END || CASE WHEN n.comma THEN replace(replace(rtrim(trim(s.MENGE), '-'), '.', ''), ',', '.') ELSE replace(rtrim(trim(s.MENGE), '-'), ',', '') END AS DECIMAL(18, 3)) AS amount
  FROM MSEG s
  CROSS JOIN note n
  LEFT JOIN MKPF k ON k.MANDT = s.MANDT AND k.MBLNR = s.MBLNR AND k.MJAHR = s.MJAHR
)
SELECT LTRIM(v.AUFNR, '0') AS process, CONCAT('lot:', CONCAT(CASE WHEN v.MATNR SIMILAR TO '[0-9]+' THEN LTRIM(v.MATNR, '0') ELSE v.MATNR END, '/', v.CHARG)) AS item,
  CASE WHEN bool_or(v.amount IS NULL) THEN min(v.MENGE) FILTER (v.amount IS NULL) ELSE CAST(SUM(CASE WHEN v.SHKZG = 'S' THEN abs(v.amount) ELSE -abs(v.amount) END) AS VARCHAR) END AS quantity,
  min(v.MEINS) AS uom, min(v.day) AS "at"
FROM move v
WHERE v.BWART IN ('101', '102', '531', '532') AND COALESCE(v.AUFNR, '') <> '' AND COALESCE(v.CHARG, '') <> ''
GROUP BY LTRIM(v.AUFNR, '0'), v.MATNR, v.CHARG
HAVING bool_or(v.amount IS NULL) OR SUM(CASE WHEN v.SHKZG = 'S' THEN abs(v.amount) ELSE -abs(v.amount) END) > 0
