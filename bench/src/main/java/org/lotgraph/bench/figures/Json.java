package org.lotgraph.bench.figures;

import java.nio.file.Path;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as JSON. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final ObjectMapper PLAIN = JsonMapper.builder().build();

    private Json() {
    }

    public static void write(Path file, Object value) {
        MAPPER.writeValue(file.toFile(), value);
    }

    public static String text(Object value) {
        return PLAIN.writeValueAsString(value);
    }

    public static JsonNode tree(String text) {
        return PLAIN.readTree(text);
    }

    public static <T> T read(Path file, Class<T> type) {
        return MAPPER.readValue(file.toFile(), type);
    }
}
