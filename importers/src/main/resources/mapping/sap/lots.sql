-- A batch that purchase orders or vendors brought (101, 501, less 102, 122, 502) has their vendor and quantity; of one that was made, production says it.
WITH note AS (
  SELECT bool_or(MENGE LIKE '%,%') AND NOT bool_or(MENGE LIKE '%,%.%') AS comma FROM MSEG
), move AS (
  SELECT s.MBLNR, s.BWART, s.SHKZG, s.MATNR, s.CHARG, s.AUFNR, s.LIFNR, s.UMMAT, s.UMCHA, s.VBELN_IM, s.MENGE, s.MEINS,
    CASE WHEN regexp_matches(k.BUDAT, '[1-9]') THEN regexp_replace(replace(k.BUDAT, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END AS day,
    TRY_CAST(CASE WHEN s.MENGE LIKE '%-' THEN '-' ELSE '' END || CASE WHEN n.comma THEN replace(replace(rtrim(trim(s.MENGE), '-'), '.', ''), ',', '.') ELSE replace(rtrim(trim(s.MENGE), '-'), ',', '') END AS DECIMAL(18, 3)) AS amount
  FROM MSEG s
  CROSS JOIN note n
  LEFT JOIN MKPF k ON k.MANDT = s.MANDT AND k.MBLNR = s.MBLNR AND k.MJAHR = s.MJAHR
), received AS (
  SELECT v.MATNR, v.CHARG, min(v.LIFNR) FILTER (v.LIFNR <> '') AS LIFNR, min(v.day) AS day, min(v.MEINS) AS MEINS,
    CASE WHEN bool_or(v.amount IS NULL) THEN min(v.MENGE) FILTER (v.amount IS NULL) ELSE CAST(SUM(CASE WHEN v.SHKZG = 'S' THEN abs(v.amount) ELSE -abs(v.amount) END) AS VARCHAR) END AS quantity
  FROM move v
  WHERE COALESCE(v.AUFNR, '') = '' AND v.BWART IN ('101', '102', '105', '106', '122', '123', '501', '502', '561', '562')
  GROUP BY v.MATNR, v.CHARG
  HAVING bool_or(v.amount IS NULL) OR SUM(CASE WHEN v.SHKZG = 'S' THEN abs(v.amount) ELSE -abs(v.amount) END) > 0
)
SELECT CONCAT(CASE WHEN b.MATNR SIMILAR TO '[0-9]+' THEN LTRIM(b.MATNR, '0') ELSE b.MATNR END, '/', b.CHARG) AS id, CASE WHEN b.MATNR SIMILAR TO '[0-9]+' THEN LTRIM(b.MATNR, '0') ELSE b.MATNR END AS product, b.CHARG AS lot_number,
  CASE WHEN COALESCE(r.LIFNR, b.LIFNR) <> '' THEN CONCAT('vendor/', LTRIM(COALESCE(r.LIFNR, b.LIFNR), '0')) END AS supplier,
  r.quantity AS quantity, r.MEINS AS uom, r.day AS received_at,
  CASE WHEN regexp_matches(b.VFDAT, '[1-9]') THEN regexp_replace(replace(b.VFDAT, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END AS expires_at,
  CASE WHEN regexp_matches(b.HSDAT, '[1-9]') THEN regexp_replace(replace(b.HSDAT, '-', ''), '^([0-9]{2})\.([0-9]{2})\.([0-9]{4})$', '\3\2\1') END AS manufactured, b.LICHA AS vendor_batch
FROM MCH1 b
LEFT JOIN received r ON r.MATNR = b.MATNR AND r.CHARG = b.CHARG
