MERGE (w:Watermark {name: $name})
SET w.value = $value
