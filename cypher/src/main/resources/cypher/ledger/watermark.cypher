// How far a statement of a mapping has been read.
MATCH (w:Watermark {name: $name})
RETURN w.value AS value
