package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.json.BoundedInput;
import org.lotgraph.importers.json.Json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

@DisplayName("Events that are taken out of a list before the parser sees them")
class EventBlocksTests {

    private static final long SEED = 20_260_306;
    private static final String[] BLANKS = {"", "", " ", "\n", "\r\n", "\r", "\n\n  ", "\t"};
    private static final String HEADER = "\"epcisHeader\":{\"epcisMasterData\":{\"vocabularyList\":[{\"type\":\"urn:epcglobal:epcis:vtype:EPCClass\",\n\"vocabularyElementList\":[{\"id\":\"a\"}, {\"id\":\"b\"}]}]}}";

    private final Random random = new Random(SEED);

    @Test
    void areThoseThatTheParserFindsAtTheSamePlaces() throws IOException {
        for (int i = 0; i < 60; i++) {
            check(document().getBytes(StandardCharsets.UTF_8), "seed " + SEED + ", document " + i);
        }
    }

    @Test
    void leaveWhatIsNoEventToTheParser() throws IOException {
        for (String list : List.of("[]", "[ ]", "[{}]", "[{},5]", "[{} 5]", "[{},]", "[,{}]", "[{},{}", "[{},\"x\",{}]", "[{\"a\":\"}\\\"\\\\\"},{}]", "[{}]{}")) {
            check(list.getBytes(StandardCharsets.UTF_8), list);
        }
    }

    @Test
    void areRefusedWhereTheyAreNoLongerWhatTheyWereAtTheFirstReading() throws IOException {
        for (String later : List.of("[{\"a\":1}, {\"b\":2}]", "[{\"a\":1}, 1234567]", "[{\"a\":1}, {\"b\":", "[{\"a\":1, \"b\": {}}]")) {
            FoundBlocks found = new FoundBlocks();
            assertThat(seen("[{\"a\":1}, {\"b\":23}]".getBytes(StandardCharsets.UTF_8), true, found)).endsWith("end");
            assertThat(seen(later.getBytes(StandardCharsets.UTF_8), true, found)).as(later).last().asString().startsWith("invalid");
        }
    }

    @Test
    void areRefusedWhereWhatStandsBetweenThemIsNoLongerWhatItWas() throws IOException {
        String first = "[ " + events(0, 256) + ", " + events(256, 257) + "]";
        for (String later : List.of(first.replace(", {\"a\":256}", "; {\"a\":256}"), "[[" + events(0, 256) + ",]" + events(256, 257) + "]", first.substring(0, first.length() - 12))) {
            FoundBlocks found = new FoundBlocks();
            assertThat(seen(first.getBytes(StandardCharsets.UTF_8), true, found)).endsWith("end");
            assertThat(seen(later.getBytes(StandardCharsets.UTF_8), true, found)).last().asString().startsWith("invalid");
        }
    }

    @Test
    void ofADocumentThatIsNoJsonAnyMoreAreRefusedWithTheirPlace(@TempDir Path folder) throws IOException {
        String first = "{\"@context\":\"x\",\"eventList\":[ " + events(0, 256) + ", " + events(256, 257) + "]}";
        for (String later : List.of(first.replace("{\"a\":7}", "x\"a\":7}"), first.substring(0, first.indexOf("{\"a\":256}")))) {
            Path file = Files.writeString(folder.resolve("events.jsonld"), first);
            JsonDocument document = new JsonDocument(file, "events.jsonld", new FoundBlocks());
            document.pass(null, new Seeing(new ArrayList<>(), true), read -> { });
            Files.writeString(file, later);
            assertThatThrownBy(() -> document.pass(null, new Seeing(new ArrayList<>(), true), read -> { })).isInstanceOf(RefusedException.class);
        }
    }

    private static String events(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "{\"a\":" + i + "}").collect(Collectors.joining(","));
    }

    /** By the parser, as blocks, and as blocks that an earlier reading found, all or only the first. */
    private static void check(byte[] document, String what) throws IOException {
        List<String> parsed = seen(document, false, new FoundBlocks());
        for (FoundBlocks found : List.of(new FoundBlocks(), new FoundBlocks(2))) {
            assertThat(seen(document, true, found)).as(what).isEqualTo(parsed);
            assertThat(seen(document, true, found)).as("again, " + what).isEqualTo(parsed);
        }
    }

    private String document() {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\ufeff{" : "{");
        text.append(blank()).append("\"@context\":[\"x\"],").append(random.nextBoolean() ? HEADER + "," + blank() : "").append("\"epcisBody\":").append(blank()).append("{\"eventList\":").append(blank()).append('[');
        int events = random.nextInt(random.nextInt(3) == 0 ? 3_000 : 5);
        for (int i = 0; i < events; i++) {
            text.append(i == 0 ? "" : ",").append(blank()).append(event(i)).append(blank());
        }
        return text.append(']').append(blank()).append('}').append(blank()).append(random.nextBoolean() ? "," + blank() + HEADER.replace("epcisHeader", "epcisMasterData") : "").append('}').toString();
    }

    private String event(int number) {
        String inside = switch (random.nextInt(8)) {
            case 0 -> "\"a\":\"{[\\\"\\\\\"";
            case 1 -> "\"a\":" + blank() + "[1,{\"b\":" + blank() + "2}]";
            case 2 -> "\"ä\":\"" + "é\\n".repeat(random.nextInt(200)) + "\"";
            default -> "\"a\":\"urn:epc:id:sgtin:4012345.011111." + number + "\"";
        };
        String more = random.nextInt(300) == 0 ? ",\"long\":\"" + "x".repeat(random.nextInt(600_000)) + "\"" : "";
        return "{\"type\":\"ObjectEvent\"," + blank() + inside + more + "}";
    }

    private String blank() {
        return random.nextInt(2_000) == 0 ? " ".repeat(random.nextInt(600_000)) : BLANKS[random.nextInt(BLANKS.length)];
    }

    /** Everything that is said of a document, in order. */
    private static List<String> seen(byte[] document, boolean blocks, FoundBlocks found) throws IOException {
        List<String> seen = new ArrayList<>();
        try (BoundedInput input = new BoundedInput(new ByteArrayInputStream(document), null, DocumentReader.LARGEST_EVENT, bytes -> { });
                JsonParser parser = JsonDocument.JSON.createParser(ObjectReadContext.empty(), input)) {
            new DocumentReader(parser, input, new Seeing(seen, blocks), found).read();
            seen.add("end");
        } catch (InvalidException e) {
            seen.add("invalid " + e.path);
        } catch (RuntimeException e) {
            seen.add("wrong");
        }
        return seen;
    }

    private record Seeing(List<String> seen, boolean takesBlocks) implements EventSink {

        @Override
        public void events(EventBlock block) {
            BlockReader reader = new BlockReader();
            for (int i = 0; i < block.size(); i++) {
                event(reader.read(block, i), block.place(i), 0);
                assertThat(block.line(i)).isEqualTo(block.place(i).line());
            }
        }

        @Override
        public void event(Json.Obj event, Place place, long bytes) {
            seen.add(place + " " + event.compact().hashCode());
        }

        @Override
        public void tooLarge(Place place, long bytes) {
            seen.add("large " + place);
        }

        @Override
        public void vocabulary(String type, Json element, Place place) {
            seen.add(place + " " + element.compact());
        }

        @Override
        public void vocabularyTooLarge(Place place) {
            seen.add("large " + place);
        }
    }
}
