// The keys of master data of a kind that bears one of some names: as key, as the source's id, as GTIN or GLN, or as its name.
MATCH (n:$($kind))
WHERE n.key IN $names OR n.sourceId IN $names OR n.name IN $names OR n.gtin IN $names OR n.gln IN $names
RETURN n.key AS key
