SELECT CONCAT('company/', n.company) AS id, n.company AS name, 'tabDelivery Note' AS source_table, MIN(n.name) AS source_key
FROM "tabDelivery Note" n
GROUP BY n.company
