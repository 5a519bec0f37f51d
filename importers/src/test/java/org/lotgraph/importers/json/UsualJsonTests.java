package org.lotgraph.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

@DisplayName("JSON as it is usually written")
class UsualJsonTests {

    private static final long SEED = 20_260_305;
    private static final String[] NAMES = {"type", "eventTime", "epcList", "acme:a", "acme:b", "a\\\"b", "a\\\\b", "\\u0061cme:a", "ä", "", "x".repeat(120), "n1", "n2", "n3"};
    private static final String[] TEXTS = {"", "ADD", "urn:epc:id:sgtin:4012345.011111.1", "urn:epc:id:sgtin:4012345.011111.2", "12", "grün €😀", "\\n\\t\\\"\\\\\\/\\b\\f\\r", "\\u00e9\\uD83D\\ude00",
            "\\ud800", "\ufffd", "y".repeat(200), "eight888", "sixteen 16161616"};
    private static final String[] NUMBERS = {"0", "-0", "1", "12", "-7", "1.50", "0.000001", "0.0000001", "-0.0", "123456789012345678", "1234567890123456789", "1e3", "1.5E-7",
            "12345678.9012345678"};
    private static final String[] BLANKS = {"", "", "", " ", "  ", "\n", "\r\n", "\t"};
    private static final byte[] ODD = "\"\\{}[],: 0a1/-.\n\u0001tfn".getBytes(StandardCharsets.ISO_8859_1);

    private final Random random = new Random(SEED);
    private final UsualJson usual = new UsualJson();

    @Test
    void isReadAsTheParserReadsIt() throws IOException {
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            read += check(object(0), i) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(5_000);
    }

    @Test
    void whatIsNoJsonIsNotRead() throws IOException {
        for (int i = 0; i < 60_000; i++) {
            byte[] broken = object(0).getBytes(StandardCharsets.UTF_8);
            for (int left = random.nextInt(1, 3); left > 0; left--) {
                broken[random.nextInt(broken.length)] = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : ODD[random.nextInt(ODD.length)];
            }
            check(broken, i);
        }
    }

    @Test
    void usualEventsAreRead() throws IOException {
        assertThat(check("{\"type\": \"ObjectEvent\", \"epcList\": [\"urn:a\", \"urn:b\"],\n \"ilmd\": {\"cbvmda:lotNumber\": \"grün\"}, \"q\": 12.50, \"ok\": true, \"none\": null}", 0)).isTrue();
        assertThat(usual.compact()).isEqualTo("{\"type\":\"ObjectEvent\",\"epcList\":[\"urn:a\",\"urn:b\"],\"ilmd\":{\"cbvmda:lotNumber\":\"grün\"},\"q\":12.50,\"ok\":true,\"none\":null}");
    }

    private boolean check(String object, int number) throws IOException {
        return check(object.getBytes(StandardCharsets.UTF_8), number);
    }

    /** Stands somewhere among other bytes. */
    private boolean check(byte[] object, int number) throws IOException {
        int from = random.nextInt(10);
        byte[] bytes = new byte[from + object.length + UsualJson.BEHIND + random.nextInt(3)];
        Arrays.fill(bytes, ODD[random.nextInt(ODD.length)]);
        System.arraycopy(object, 0, bytes, from, object.length);
        Json.Obj read = usual.read(bytes, from, from + object.length);
        if (read != null) {
            byte[] whole = Arrays.copyOfRange(bytes, from, usual.end());
            Json parsed = parsed(whole);
            String said = new String(whole, StandardCharsets.UTF_8);
            assertThat(usual.wasOverLines()).as(said).isEqualTo(said.indexOf('\n') >= 0 || said.indexOf('\r') >= 0);
            assertThat(parsed).as("seed %d, object %d: %s", SEED, number, said).isNotNull().isEqualTo(read);
            assertThat(usual.compact()).as("seed %d, object %d: %s", SEED, number, said).isEqualTo(parsed.compact()).isEqualTo(read.compact());
        }
        return read != null;
    }

    private static @Nullable Json parsed(byte[] bytes) throws IOException {
        try (BoundedInput input = new BoundedInput(new ByteArrayInputStream(bytes), null, bytes.length, count -> { });
                JsonParser parser = JsonInput.factory(bytes.length + 1).createParser(ObjectReadContext.empty(), input)) {
            parser.nextToken();
            Json read = new JsonTree(parser, input).read(bytes.length);
            return parser.nextToken() == null ? read : null;
        } catch (JacksonException | JsonTree.DuplicateException e) {
            return null;
        }
    }

    private String object(int depth) {
        StringBuilder text = new StringBuilder("{").append(blank());
        String before = "";
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(before).append(blank()).append('"').append(NAMES[random.nextInt(NAMES.length)]).append('"').append(blank()).append(':').append(blank()).append(value(depth)).append(blank());
            before = ",";
        }
        return text.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0, 1, 2 -> '"' + TEXTS[random.nextInt(TEXTS.length)] + '"';
            case 3, 4 -> NUMBERS[random.nextInt(NUMBERS.length)];
            case 5 -> new String[]{"true", "false", "null"}[random.nextInt(3)];
            case 6 -> object(depth + 1);
            default -> list(depth + 1);
        };
    }

    private String list(int depth) {
        StringBuilder text = new StringBuilder("[").append(blank());
        String before = "";
        for (int left = random.nextInt(5); left > 0; left--) {
            text.append(before).append(blank()).append(value(depth)).append(blank());
            before = ",";
        }
        return text.append(']').toString();
    }

    private String blank() {
        return BLANKS[random.nextInt(BLANKS.length)];
    }
}
