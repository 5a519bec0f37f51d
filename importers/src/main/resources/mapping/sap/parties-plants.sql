SELECT DISTINCT CONCAT('plant/', p.WERKS) AS id, CONCAT('Plant ', p.WERKS) AS name, 'plant' AS role
FROM LIPS p
