-- optional: CHVW remembers the movements of orders whose material documents were archived; those that MSEG has are not read twice. Quantities are in the base unit of the material
WITH note AS (
  SELECT bool_or(MENGE LIKE '%,%') AND NOT bool_or(MENGE LIKE '%,%.%') AS comma FROM CHVW
), move AS (
  SELECT s.MBLNR, s.BWART, s.SHKZG, s.MATNR, s.CHARG, s.AUFNR, s.MENGE, m.MEINS,
    CASE WHEN regexp_matches(s.BUDAT, '[1-9]') THEN regexp_replace(replace(s.BUDAT, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END AS day,
    TRY_CAST(CASE WHEN s.MENGE LIKE '%-' THEN '-' ELSE '' END || CASE WHEN n.comma THEN replace(replace(rtrim(trim(s.MENGE), '-'), '.', ''), ',', '.') ELSE replace(rtrim(trim(s.MENGE), '-'), ',', '') END AS DECIMAL(18, 3)) AS amount
  FROM CHVW s
  CROSS JOIN note n
  LEFT JOIN MARA m ON m.MATNR = s.MATNR
  WHERE NOT EXISTS (SELECT 1 FROM MSEG g WHERE g.MBLNR = s.MBLNR AND g.MJAHR = s.MJAHR)
)
SELECT LTRIM(v.AUFNR, '0') AS process, CONCAT('lot:', CONCAT(CASE WHEN v.MATNR SIMILAR TO '[0-9]+' THEN LTRIM(v.MATNR, '0') ELSE v.MATNR END, '/', v.CHARG)) AS item,
  CASE WHEN bool_or(v.amount IS NULL) THEN min(v.MENGE) FILTER (v.amount IS NULL) ELSE CAST(SUM(CASE WHEN v.SHKZG = 'S' THEN abs(v.amount) ELSE -abs(v.amount) END) AS VARCHAR) END AS quantity,
  min(v.MEINS) AS uom, min(v.day) AS "at", 'where-used' AS line
FROM move v
WHERE v.BWART IN ('101', '102') AND COALESCE(v.AUFNR, '') <> '' AND COALESCE(v.CHARG, '') <> ''
GROUP BY LTRIM(v.AUFNR, '0'), v.MATNR, v.CHARG
HAVING bool_or(v.amount IS NULL) OR SUM(CASE WHEN v.SHKZG = 'S' THEN abs(v.amount) ELSE -abs(v.amount) END) > 0
