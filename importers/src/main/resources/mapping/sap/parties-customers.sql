SELECT CONCAT('customer/', LTRIM(c.KUNNR, '0')) AS id, c.NAME1 AS name, 'customer' AS role, c.LAND1 AS country, c.ORT01 AS city
FROM KNA1 c
