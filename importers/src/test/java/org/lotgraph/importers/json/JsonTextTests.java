package org.lotgraph.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

@DisplayName("JSON as text")
class JsonTextTests {

    private static final long SEED = 20_260_303;

    @Test
    void whatIsQuotedIsReadAsItWas() {
        Random random = new Random(SEED);
        JsonText json = new JsonText();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            json.quote(text);
            assertThat(read(json.take())).as("seed %d, text %d", SEED, i).isEqualTo(text);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(400); left > 0; left--) {
            text.append(random.nextInt(300) == 0 ? "\"\\\n\r\t\u0001\u001f/é€".charAt(random.nextInt(10)) : 'a');
        }
        return text.toString();
    }

    private static String read(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return parser.getString();
        }
    }

    @Test
    void namesAreTheSameTheSecondTime() {
        JsonText many = JsonText.ofMany();
        Json.Obj object = new Json.Obj(Map.of("a\"b", new Json.Text("\\")));
        assertThat(many.write(object).take()).isEqualTo("{\"a\\\"b\":\"\\\\\"}").isEqualTo(object.compact());
        assertThat(many.write(object).take()).isEqualTo(object.compact());
    }
}
