SELECT CONCAT('vendor/', LTRIM(v.LIFNR, '0')) AS id, v.NAME1 AS name, 'vendor' AS role, v.LAND1 AS country, v.ORT01 AS city
FROM LFA1 v
