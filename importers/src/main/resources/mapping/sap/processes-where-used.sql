-- optional: orders whose material documents were archived
SELECT LTRIM(s.AUFNR, '0') AS id, 'order' AS kind
FROM CHVW s
WHERE COALESCE(s.AUFNR, '') <> '' AND s.BWART IN ('101', '261')
  AND LTRIM(s.AUFNR, '0') NOT IN (SELECT LTRIM(g.AUFNR, '0') FROM MSEG g WHERE g.AUFNR <> '' AND g.CHARG <> '')
GROUP BY LTRIM(s.AUFNR, '0')
