// Which of some parties do something in this genealogy: send goods, or run processes. To the others goods only go.
MATCH (s:Shipment)
WHERE s.sender IN $parties
RETURN s.sender AS party
UNION
MATCH (p:Process)
WHERE p.site IN $parties
RETURN p.site AS party
