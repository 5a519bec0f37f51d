-- An order is one run.
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
SELECT LTRIM(v.AUFNR, '0') AS id, 'order' AS kind, min(v.day) AS started_at, max(v.day) AS ended_at
FROM move v
WHERE COALESCE(v.CHARG, '') <> '' AND COALESCE(v.AUFNR, '') <> ''
GROUP BY LTRIM(v.AUFNR, '0')
