SELECT d.ProductDefinitionId AS id, d.ShortDescription AS name, d.Gtin AS gtin, d.ProductFormCode AS product_form, s.ScientificName AS species, s.FaoCode AS fao_code,
  'ProductDefinition' AS source_table, d.ProductDefinitionId AS source_key
FROM ProductDefinition d
LEFT JOIN Species s ON s.SpeciesId = d.SpeciesId
