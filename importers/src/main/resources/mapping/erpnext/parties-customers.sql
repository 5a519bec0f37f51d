SELECT CONCAT('customer/', p.name) AS id, p.customer_name AS name, 'customer' AS role, p.email_id AS email, p.territory AS territory,
  'tabCustomer' AS source_table, p.name AS source_key
FROM "tabCustomer" p
